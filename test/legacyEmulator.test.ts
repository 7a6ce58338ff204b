import { describe, expect, it } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../src/emulator/index.ts'
import {
  addGroupUser,
  addPolicyAccess,
  addUserPolicy,
  createExternalConfig,
  createGroup,
  createPolicy,
  createTenant,
  createTokenProvider,
  createUser,
  createUserExternalAuth,
  createWazoAuth,
  deletePolicy,
  getExternalConfig,
  getPolicy,
  getUserExternalAuth,
  listGroups,
  listPolicies,
  listTenants,
  listUsers,
  removePolicyAccess,
  replacePolicy,
  updateGroup,
} from '../src/index.ts'
import { legacy } from '../src/legacy.ts'

async function setup(
  generation: 'legacy' | 'transitional' = 'legacy',
  options: EmulatorOptions = {},
) {
  const emulator = createEmulator({ seed: 'empty', generation, ...options })
  const auth = createWazoAuth({
    baseURL: 'http://localhost/0.1',
    tokenProvider: createTokenProvider(),
    fetch: emulator.fetch,
    adapter: legacy(),
  })
  await auth.signIn({ username: 'admin', password: 'admin-password' })
  const { token } = emulator.signIn('admin')
  const raw = async (path: string, init: RequestInit = {}) => {
    const response = await emulator.fetch(`http://localhost/0.1${path}`, {
      ...init,
      headers: {
        'x-auth-token': token,
        'content-type': 'application/json',
        ...(init.headers as Record<string, string> | undefined),
      },
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type') === 'application/json'
    const body: unknown = isJson && text !== '' ? JSON.parse(text) : text
    return { status: response.status, body }
  }
  return { emulator, auth, raw }
}

describe('the adapter on an emulator of 2020', () => {
  it('should find the generation out and sign in', async () => {
    const { emulator, auth } = await setup()
    expect(auth.token.getSnapshot()?.acl).toEqual(['#'])
    expect(emulator.requests[0]?.path).toBe('/api/api.yml')
  })

  it('should create, read, change and delete policies', async () => {
    const { auth } = await setup()
    const acl = ['confd.users.read']
    const { uuid } = await createPolicy(auth, { body: { name: 'one', acl } })
    await addPolicyAccess(auth, { policy_uuid: uuid, access: 'dird.#' })
    const changed = await getPolicy(auth, uuid)
    expect([...changed.acl].sort()).toEqual(['confd.users.read', 'dird.#'])
    await removePolicyAccess(auth, { policy_uuid: uuid, access: 'dird.#' })
    const body = { name: 'two', description: 'second', acl: ['auth.#'] }
    const replaced = await replacePolicy(auth, { policy_uuid: uuid, body })
    expect(replaced).toMatchObject({ ...body, read_only: false, shared: false })
    await deletePolicy(auth, uuid)
    const { items } = await listPolicies(auth, { search: 'two' })
    expect(items).toEqual([])
  })

  it('should have users, groups and tenants as of today', async () => {
    const { auth } = await setup()
    await createUser(auth, { body: { username: 'alice' } })
    const users = await listUsers(auth, { search: 'alice' })
    expect(users.items[0]).toHaveProperty('authentication_method', 'default')
    const group = await createGroup(auth, { body: { name: 'sales' } })
    const renamed = await updateGroup(auth, {
      group_uuid: group.uuid,
      body: { name: 'support' },
    })
    expect(renamed).toMatchObject({ name: 'support', read_only: false })
    expect((await listGroups(auth)).items).toHaveLength(2)
    await createTenant(auth, { body: { name: 'acme' } })
    const tenants = await listTenants(auth)
    expect(tenants.items.map(({ name }) => name)).toEqual(['acme', 'master'])
  })
})

describe('a client without the adapter', () => {
  it('should name it when it cannot sign in', async () => {
    const auth = createWazoAuth({
      baseURL: 'http://localhost/0.1',
      tokenProvider: createTokenProvider(),
      fetch: createEmulator({ generation: 'legacy' }).fetch,
    })
    await expect(
      auth.signIn({ username: 'alice', password: 'demo-password' }),
    ).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringContaining('legacy()') as string,
    })
  })
})

describe('an emulator of 2020', () => {
  it('should name accesses as then, and know no newer route', async () => {
    const { raw } = await setup()
    const made = await raw('/policies', {
      method: 'POST',
      body: JSON.stringify({ name: 'one', acl_templates: ['a'], acl: ['b'] }),
    })
    expect(made.body).toMatchObject({ acl_templates: ['a'] })
    expect(made.body).not.toHaveProperty('slug')
    const { uuid } = made.body as { uuid: string }
    const added = await raw(`/policies/${uuid}/acl/c`, { method: 'PUT' })
    expect(added.status).toBe(404)
    const old = await raw(`/policies/${uuid}/acl_templates/c`, {
      method: 'PUT',
    })
    expect(old.status).toBe(204)
  })

  it.each(['users', 'policies'])(
    'should list the %s of a tenant',
    async (of) => {
      const { raw, emulator } = await setup()
      const { tenant_uuid } = emulator.signIn('admin').user
      const { status, body } = await raw(`/tenants/${tenant_uuid}/${of}`)
      expect(status).toBe(200)
      expect(body).toMatchObject({ total: 1, filtered: 1 })
    },
  )

  it('should count what a search finds in a tenant as it searches', async () => {
    const { raw, emulator } = await setup()
    const { tenant_uuid } = emulator.signIn('admin').user
    const ada = { username: 'ada', email_address: 'b@x.org' }
    await raw('/users', { method: 'POST', body: JSON.stringify(ada) })
    for (const search of ['a_a', 'a%25a', 'a+a']) {
      const path = `/tenants/${tenant_uuid}/users?search=${search}`
      const { body } = await raw(path)
      const items = [{ username: 'ada' }]
      expect(body).toMatchObject({ items, filtered: 1 })
    }
  })

  it('should list the tenants of a user who is seen', async () => {
    const { auth, raw, emulator } = await setup()
    const path = `/users/${emulator.signIn('admin').user.uuid}/tenants`
    const { body } = await raw(path)
    expect(body).toMatchObject({ total: 1, items: [{ name: 'master' }] })
    const below = await createTenant(auth, { body: { name: 'acme' } })
    const headers = { 'wazo-tenant': below.uuid }
    const hidden = await raw(path, { headers })
    expect(hidden.status).toBe(404)
    expect(hidden.body).toMatchObject({ error_id: 'unknown-user' })
  })

  it('should count what is found of the policies of a tenant', async () => {
    const { auth, raw } = await setup()
    const { uuid } = await createTenant(auth, { body: { name: 'acme' } })
    const options = { tenant: uuid }
    for (const name of ['bar', 'baz', 'foo']) {
      await createPolicy(auth, { body: { name, acl: [] } }, options)
    }
    const counted = async (query: string) => {
      const { body } = await raw(`/tenants/${uuid}/policies?${query}`)
      const { items, ...counts } = body as { items: { name: string }[] }
      return { ...counts, names: items.map(({ name }) => name) }
    }
    expect(await counted('search=ba&limit=1')).toEqual({
      total: 3,
      filtered: 2,
      names: ['bar'],
    })
    expect(await counted('order=name&offset=1')).toEqual({
      total: 3,
      filtered: 3,
      names: ['baz', 'foo'],
    })
  })

  it("should let one's own tenant be deleted", async () => {
    const { emulator, auth } = await setup()
    const { uuid } = await createTenant(auth, { body: { name: 'acme' } })
    const body = { username: 'ada', password: 'a' }
    await createUser(auth, { body }, { tenant: uuid })
    const { token } = emulator.signIn('ada', { acl: ['auth.#'] })
    const { status } = await emulator.fetch(`/0.1/tenants/${uuid}`, {
      method: 'DELETE',
      headers: { 'x-auth-token': token },
    })
    expect(status).toBe(204)
    const { items } = await listTenants(auth)
    expect(items.map(({ slug }) => slug)).not.toContain('acme')
  })

  it('should answer a name that is no uuid in JSON', async () => {
    const { raw } = await setup()
    const { status, body } = await raw('/users/nope')
    expect(status).toBe(404)
    expect(body).toMatchObject({ error_id: 'unknown-user' })
  })

  it('should give a user a policy though no content is called JSON', async () => {
    const { auth, raw } = await setup()
    const user = await createUser(auth, { body: { username: 'ada' } })
    const policy = await createPolicy(auth, { body: { name: 'one', acl: [] } })
    const path = `/users/${user.uuid}/policies/${policy.uuid}`
    // As it arrives over HTTP.
    const given = await raw(path, { method: 'PUT', body: '' })
    expect(given.status).toBe(204)
  })

  it('should leave the documents of plugins as they are', async () => {
    const { raw } = await setup()
    const config = { client_id: 'a', acl: ['b'], name: 'c', slug: 'd' }
    const path = '/external/google/config'
    const body = JSON.stringify(config)
    await raw(path, { method: 'POST', body })
    expect((await raw(path)).body).toEqual(config)
  })

  it('should be told the documents of services as they are', async () => {
    const { auth } = await setup('legacy', {
      enabled_external_auth_plugins: { crm: true, microsoft: true },
    })
    const body = { tenant_id: 'directory', acl: ['auth.users.update'] }
    const auth_type = 'microsoft'
    await createExternalConfig(auth, { auth_type, body })
    expect(await getExternalConfig(auth, auth_type)).toEqual(body)
    const { uuid: user_uuid } = await createUser(auth, {
      body: { username: 'of-a-service' },
    })
    const theirs = { user_uuid, auth_type: 'crm' }
    await createUserExternalAuth(auth, { ...theirs, body })
    expect(await getUserExternalAuth(auth, theirs)).toEqual(body)
  })

  it('should list the backends of the configuration, but no directory', async () => {
    const { raw } = await setup('legacy', {
      enabled_backend_plugins: { wazo_user: true, own: true, other: false },
    })
    expect((await raw('/backends')).body).toEqual({
      data: ['own', 'wazo_user'],
    })
  })

  it('should say what is wrong in the words of then', async () => {
    const { raw } = await setup()
    const missing = '00000000-0000-4000-8000-000000000000'
    const post = (path: string, fields: object) =>
      raw(path, { method: 'POST', body: JSON.stringify(fields) })
    expect((await raw(`/policies/${missing}`)).body).toMatchObject({
      reason: [`No such policy ${missing}`],
    })
    expect((await raw('/users/password/reset')).body).toMatchObject({
      message: ['"username" or "email" should be used'],
    })
    const policy = { name: 'one', acl_templates: 'none' }
    expect((await post('/policies', policy)).body).toMatchObject({
      reason: ['Invalid value supplied for field: acl_templates'],
    })
    const taken = await post('/users', { username: 'admin' })
    expect(taken.body).toMatchObject({
      details: {
        username: { message: 'The username "admin" is already used' },
      },
    })
    const config = { client_id: 'a', client_secret: 'b' }
    await post('/external/google/config', config)
    const again = await post('/external/google/config', config)
    expect(again.body).toMatchObject({
      message:
        'This external authentification config has already been set: "google"',
    })
  })

  it('should let a token last as long as asked, within dates', async () => {
    const { raw } = await setup()
    const headers = { authorization: `Basic ${btoa('admin:admin-password')}` }
    const signIn = async (expiration: number) => {
      const body = JSON.stringify({ expiration })
      return (await raw('/token', { method: 'POST', headers, body })).status
    }
    expect(await signIn(1e9)).toBe(200)
    expect(await signIn(1e15)).toBe(500)
    expect(await signIn(0)).toBe(400)
  })

  it('should refuse unknown fields of a sign-in', async () => {
    const { raw } = await setup()
    const given = { method: 'POST', body: JSON.stringify({ nope: 1 }) }
    expect((await raw('/token', given)).status).toBe(400)
  })

  it('should want a username, and tell apart letters', async () => {
    const { raw } = await setup()
    const create = (body: object) =>
      raw('/users', { method: 'POST', body: JSON.stringify(body) })
    expect((await create({ firstname: 'x' })).status).toBe(400)
    expect((await create({ username: 'alice' })).status).toBe(200)
    expect((await create({ username: 'ALICE' })).status).toBe(200)
    expect((await create({ username: 'alice' })).status).toBe(409)
  })
})

describe('an emulator of early 2021', () => {
  it.each([
    [{ acl: ['a'] }, ['a']],
    [{ acl_templates: ['b'] }, ['b']],
    [{ acl: ['a'], acl_templates: ['b'] }, ['a']],
    [{ acl: [], acl_templates: ['b'] }, ['b']],
    [{}, []],
  ])('should take %j and answer in both spellings', async (given, acl) => {
    const { raw } = await setup('transitional')
    const body = JSON.stringify({ name: 'one', ...given })
    const made = await raw('/policies', { method: 'POST', body })
    expect(made.body).toMatchObject({ acl, acl_templates: acl })
    const { uuid } = made.body as { uuid: string }
    for (const path of ['acl/c', 'acl_templates/d']) {
      const call = `/policies/${uuid}/${path}`
      expect((await raw(call, { method: 'PUT' })).status).toBe(204)
    }
    const { body: changed } = await raw(`/policies/${uuid}`)
    const all = [...acl, 'c', 'd']
    expect(changed).toMatchObject({ acl: all, acl_templates: all })
  })

  it('should render templates with all that a token tells of its user', async () => {
    const { auth, emulator } = await setup()
    await createTenant(auth, { body: { name: 'acme' } })
    const group = await createGroup(auth, { body: { name: 'staff' } })
    const body = { username: 'ada', password: 'a' }
    const user = await createUser(auth, { body })
    const { uuid: user_uuid } = user
    await addGroupUser(auth, { group_uuid: group.uuid, user_uuid })
    const acl = [
      'of.{{ username }}',
      'phone.{{ pbx_user_uuid }}.{{user_uuid}}',
      '{% for each in groups %}{{ each.name }}.{{ uuid }}:{% endfor %}',
      '{% for one in visible_tenants %}in.{{ one.name }}:{% endfor %}',
      'first:second',
      'agent.{{ agent.id }}',
      '{% for line in lines %}{{ line }}{% endfor %}',
      '{% if agent %}agent{% endif %}',
    ]
    const policy = await createPolicy(auth, { body: { name: 'own', acl } })
    await addUserPolicy(auth, { user_uuid, policy_uuid: policy.uuid })
    expect(emulator.signIn('ada').acl).toEqual([
      'of.ada',
      `phone.${user_uuid}.${user_uuid}`,
      `wazo-all-users-tenant-${user.tenant_uuid}.${user_uuid}`,
      `staff.${user_uuid}`,
      'in.master',
      'in.acme',
      'in.master',
      'first',
      'second',
    ])
  })

  it('should hand out tokens in both spellings, and render no templates', async () => {
    const { raw, emulator } = await setup('transitional')
    const policy = { name: 'one', acl: ['a.{{ uuid }}'] }
    const body = JSON.stringify(policy)
    const made = await raw('/policies', { method: 'POST', body })
    const { uuid } = emulator.signIn('admin').user
    const one = (made.body as { uuid: string }).uuid
    await raw(`/users/${uuid}/policies/${one}`, { method: 'PUT' })
    const { token } = emulator.signIn('admin')
    const { body: told } = await raw(`/token/${token}`)
    const acl = ['#', 'a.{{ uuid }}']
    expect(told).toMatchObject({ data: { acl, acls: acl } })
    const { metadata } = (told as { data: { metadata: object } }).data
    expect(metadata).not.toHaveProperty('username')
  })
})
