import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createEmulator } from '../src/emulator/index.ts'
import {
  addPolicyAccess,
  checkScopes,
  checkToken,
  createAccess,
  createGroup,
  createPolicy,
  createTenant,
  createToken,
  createTokenProvider,
  createUser,
  createUserMobileAuth,
  createWazoAuth,
  getPolicy,
  getTenant,
  getToken,
  getUserMobileAuth,
  listGroups,
  listIdentityProviders,
  listPolicies,
  listTenants,
  listUserPolicies,
  listUsers,
  removePolicyAccess,
  replaceUserMobileAuth,
  requestPasswordReset,
  setUserPassword,
  updateGroup,
  updatePolicy,
  updateUser,
  type WazoAuth,
} from '../src/index.ts'
import { legacy } from '../src/legacy.ts'

const generations = ['legacy', 'transitional'] as const
type Old = (typeof generations)[number]

async function setup(generation: Old) {
  const emulator = createEmulator({ seed: 'empty', generation })
  const auth = createWazoAuth({
    baseURL: 'http://localhost/0.1',
    tokenProvider: createTokenProvider(),
    fetch: emulator.fetch,
    adapter: legacy(),
  })
  await auth.signIn({ username: 'admin', password: 'admin-password' })
  const calls = () =>
    emulator.requests.map(({ method, path }) => `${method} ${path}`)
  return { emulator, auth, calls }
}

const phone = {
  token: 'old',
  apns_token: null,
  apns_voip_token: null,
  apns_notification_token: null,
  apns_call_topic: null,
  apns_default_topic: null,
}

async function withPhone(generation: Old) {
  const { auth, ...rest } = await setup(generation)
  const body = { username: 'alice', password: 'pw' }
  const { uuid: user_uuid } = await createUser(auth, { body })
  await createUserMobileAuth(auth, { user_uuid, body: { token: 'old' } })
  return { auth, user_uuid, ...rest }
}

describe.each(generations)('a %s server behind the adapter', (generation) => {
  it('should be found out without a token', async () => {
    const { calls } = await setup(generation)
    expect(calls().slice(0, 2)).toEqual(['GET /api/api.yml', 'POST /token'])
  })

  it('should keep accesses under the name of today', async () => {
    const { auth } = await setup(generation)
    const acl = ['auth.users.update', 'confd.read']
    const made = await createPolicy(auth, { body: { name: 'one', acl } })
    expect([...made.acl].sort()).toEqual(acl)
    const policy_uuid = made.uuid
    await addPolicyAccess(auth, { policy_uuid, access: '!auth.x.update' })
    await removePolicyAccess(auth, { policy_uuid, access: acl[0]! })
    const { acl: left } = await getPolicy(auth, policy_uuid)
    expect([...left].sort()).toEqual(['!auth.x.update', 'confd.read'])
    const { items } = await listPolicies(auth, { search: 'one' })
    expect(items[0]?.acl).toHaveLength(2)
  })

  it('should let the server refuse what is no access', async () => {
    const { auth } = await setup(generation)
    const acl = [1] as never[]
    await expect(
      createPolicy(auth, { body: { name: 'one', acl } }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
    await expect(
      checkScopes(auth, { body: { scopes: acl } }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
  })

  it('should answer a change with the whole object', async () => {
    const { auth } = await setup(generation)
    const tenant_uuid = auth.scope.tenant
    const body = { name: 'one', acl: ['a'] }
    const { uuid: policy_uuid } = await createPolicy(auth, { body })
    const changed = { description: 'changed' }
    const policy = await updatePolicy(auth, { policy_uuid, body: changed })
    expect(policy).toEqual({
      ...body,
      ...changed,
      uuid: policy_uuid,
      tenant_uuid,
      slug: '',
      read_only: false,
      shared: false,
    })
    const { uuid } = await createGroup(auth, { body: { name: 'sales' } })
    const renamed = { name: 'support' }
    const group = await updateGroup(auth, { group_uuid: uuid, body: renamed })
    expect(group).toMatchObject({ ...renamed, uuid, tenant_uuid })
  })

  it('should list users, policies and the tenant of another tenant', async () => {
    const { auth } = await setup(generation)
    const { uuid: tenant } = await createTenant(auth, {
      body: { name: 'acme' },
    })
    const body = { username: 'alice' }
    const alice = await createUser(auth, { body }, { tenant })
    const one = { name: 'one', acl: [] }
    const { uuid } = await createPolicy(auth, { body: one }, { tenant })
    const users = await listUsers(auth, {}, { tenant })
    expect(users.items.map(({ username }) => username)).toEqual(['alice'])
    const policies = await listPolicies(auth, {}, { tenant })
    expect(policies.items.map((policy) => policy.uuid)).toEqual([uuid])
    const own = await getTenant(auth, alice.tenant_uuid)
    expect(own).toMatchObject({ name: 'acme', domain_names: [] })
    const below = await listTenants(auth, {}, { tenant })
    expect(below.items.map(({ name }) => name)).toEqual(['acme'])
  })

  it('should tell of a token what today’s servers tell', async () => {
    const { auth, emulator } = await setup(generation)
    const { tenant_uuid, uuid } = emulator.signIn('admin').user
    const xivo_uuid = emulator.config.uuid
    const metadata = {
      uuid,
      tenant_uuid,
      auth_id: uuid,
      pbx_user_uuid: null,
      xivo_uuid,
      purpose: 'internal',
    }
    const token = await getToken(auth, {})
    expect(token).toMatchObject({ acl: ['#'], metadata })
    expect(token).not.toHaveProperty('acls')
    expect(Object.keys(token.metadata)).toHaveLength(6)
    await createUser(auth, { body: { username: 'alice', password: 'pw' } })
    const hers = await createToken(auth, { username: 'alice', password: 'pw' })
    expect(hers.metadata).toMatchObject({ purpose: 'user' })
    expect(hers.metadata).not.toHaveProperty('groups')
  })

  it('should decide on accesses as the server does', async () => {
    const { auth, emulator } = await setup(generation)
    const acl = ['auth.users.*.edit', '!auth.users.me.edit', 'confd.a.edit']
    const { token } = emulator.signIn('admin', { acl })
    const scope = 'auth.users.1.update'
    await expect(
      checkToken(auth, { token_uuid: token, scope }),
    ).resolves.toBeUndefined()
    const scopes = [scope, 'auth.users.read', 'confd.a.edit']
    const checked = await checkScopes(auth, {
      token_uuid: token,
      body: { scopes },
    })
    expect(checked).toEqual({
      [scope]: true,
      [scopes[1]!]: false,
      [scopes[2]!]: true,
    })
    const known = await getToken(auth, { token_uuid: token })
    const local = createAccess({
      ...known,
      authId: known.auth_id,
      sessionUuid: known.session_uuid,
    })
    expect(scopes.map((one) => local.allows(one))).toEqual([true, false, true])
    expect(local.allows(`auth.users.${known.auth_id}.update`)).toBe(false)
  })

  it('should filter and order groups by who keeps them', async () => {
    const { auth } = await setup(generation)
    await createGroup(auth, { body: { name: 'read_only' } })
    const own = await listGroups(auth, { read_only: false })
    expect(own.items.map(({ name }) => name)).toEqual(['read_only'])
    const found = await listGroups(auth, { search: 'read_only' })
    expect(found.filtered).toBe(1)
    const kept = await listGroups(auth, { read_only: true })
    expect(kept.items).toMatchObject([{ read_only: true, slug: '' }])
  })

  it('should search groups in a browser of before 2023, too', async () => {
    const { auth } = await setup(generation)
    const size = vi.spyOn(URLSearchParams.prototype, 'size', 'get')
    onTestFinished(() => size.mockRestore())
    size.mockReturnValue(undefined as never)
    expect(await listGroups(auth, { search: 'nowhere' })).toMatchObject({
      items: [],
    })
    expect((await listGroups(auth)).items).not.toEqual([])
  })

  it('should have a user’s policies as of today', async () => {
    const { auth, emulator } = await setup(generation)
    const { uuid } = emulator.signIn('admin').user
    const { items } = await listUserPolicies(auth, { user_uuid: uuid })
    expect(items).toMatchObject([{ acl: ['#'], read_only: false, slug: '' }])
    expect(items[0]).not.toHaveProperty('config_managed')
  })

  it('should replace push tokens, and set them where there are none', async () => {
    const { auth, user_uuid, calls } = await withPhone(generation)
    const body = { ...phone, token: 'new' }
    const before = calls().length
    const answer = await replaceUserMobileAuth(auth, { user_uuid, body })
    expect(answer).toEqual(body)
    expect(await getUserMobileAuth(auth, user_uuid)).toEqual(body)
    const path = `/users/${user_uuid}/external/mobile`
    const methods = ['PUT', 'GET', 'DELETE', 'POST', 'GET']
    expect(calls().slice(before)).toEqual(
      methods.map((one) => `${one} ${path}`),
    )
    const { uuid } = await createUser(auth, { body: { username: 'bob' } })
    await replaceUserMobileAuth(auth, { user_uuid: uuid, body })
    expect(await getUserMobileAuth(auth, uuid)).toEqual(body)
  })

  it('should keep the old push tokens where the new are refused', async () => {
    const { auth, user_uuid } = await withPhone(generation)
    const body = { ...phone, token: 'x'.repeat(513) }
    const refused = replaceUserMobileAuth(auth, { user_uuid, body })
    await expect(refused).rejects.toMatchObject({ kind: 'invalid' })
    expect(await getUserMobileAuth(auth, user_uuid)).toEqual(phone)
  })

  it('should keep the old push tokens where nobody waits for the new', async () => {
    const { auth, user_uuid, emulator } = await withPhone(generation)
    const nobody = new AbortController()
    emulator.fault({
      on: ({ method }) => {
        if (method === 'POST') nobody.abort()
        return false
      },
      answer: 'offline',
    })
    const body = { ...phone, token: 'new' }
    const { signal } = nobody
    const cancelled = replaceUserMobileAuth(
      auth,
      { user_uuid, body },
      { signal },
    )
    await expect(cancelled).rejects.toMatchObject({ kind: 'aborted' })
    emulator.clearFaults()
    const { token } = await getUserMobileAuth(auth, user_uuid)
    expect(['old', 'new']).toContain(token)
  })

  it('should say so where neither old nor new push tokens can be set', async () => {
    const { auth, user_uuid, emulator } = await withPhone(generation)
    emulator.fault({
      on: 'POST /users/*/external/mobile',
      answer: { status: 503 },
    })
    const lost = replaceUserMobileAuth(auth, { user_uuid, body: phone })
    await expect(lost).rejects.toMatchObject({
      code: 'push-tokens-lost',
      message: expect.stringContaining('set them again') as string,
    })
  })
})

describe.each(generations)(
  'what a %s server must not be asked',
  (generation) => {
    const one = '11111111-1111-4111-8111-111111111111'

    it.each<[string, (auth: WazoAuth) => Promise<unknown>]>([
      [
        'remove that of another user',
        (auth) =>
          setUserPassword(auth, { user_uuid: one, token: one, password: null }),
      ],
      [
        'finding by has_policy_uuid',
        (auth) => listUsers(auth, { has_policy_uuid: one }),
      ],
      ['finding by slug', (auth) => listPolicies(auth, { slug: 'x' })],
      [
        'finding by read_only',
        (auth) => listPolicies(auth, { read_only: true }),
      ],
      [
        'finding by domain_name',
        (auth) => listTenants(auth, { domain_name: 'x' }),
      ],
      [
        'finding by policy_slug',
        (auth) => listGroups(auth, { policy_slug: 'x' }),
      ],
      [
        'finding by login',
        (auth) => requestPasswordReset(auth, { login: 'x' }),
      ],
      ['GET /idp', (auth) => listIdentityProviders(auth)],
      [
        'domain_names',
        (auth) =>
          createTenant(auth, { body: { name: 'x', domain_names: ['a.b'] } }),
      ],
      [
        'shared',
        (auth) =>
          createPolicy(auth, { body: { name: 'x', acl: [], shared: true } }),
      ],
      [
        'authentication_method',
        (auth) =>
          createUser(auth, {
            body: { username: 'x', authentication_method: 'ldap' },
          }),
      ],
      [
        'LDAP or SAML',
        (auth) =>
          auth.signIn({ username: 'x', password: 'y', domain_name: 'a.b' }),
      ],
    ])('should be refused: %s', async (why, ask) => {
      const { auth, calls } = await setup(generation)
      const before = calls().length
      await expect(ask(auth)).rejects.toMatchObject({
        kind: 'invalid',
        code: 'unsupported-by-server',
        message: expect.stringContaining(why) as string,
      })
      expect(calls()).toHaveLength(before)
    })

    it('should not stop what does no harm', async () => {
      const { auth } = await setup(generation)
      const body = { username: 'x', authentication_method: 'default' } as const
      const { uuid: user_uuid } = await createUser(auth, { body })
      const changed = { firstname: 'X' }
      const user = await updateUser(auth, { user_uuid, body: changed })
      expect(user).toMatchObject({ ...body, ...changed })
    })
  },
)
