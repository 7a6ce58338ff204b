import { describe, expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'
import { basic, send, setUp } from './request.ts'

interface Listed {
  total: number
  items: { uuid: string; name: string; slug: string; read_only: boolean }[]
}

const policies = {
  default_policies: {
    everyone: { acl: ['dird.me.read'], description: 'Given to all' },
    newcomer: { acl: ['auth.users.me.read'] },
  },
}

describe('the configuration', () => {
  it('should name the bootstrap user', async () => {
    const emulator = createEmulator({
      bootstrap_user_username: 'root',
      bootstrap_user_password: 'toor',
    })
    const headers = basic('root', 'toor')
    const answer = await send(emulator, 'POST /token', { headers, body: {} })
    expect(answer.status).toBe(200)
  })

  it('should make default policies that nobody may change', async () => {
    const { emulator, token } = setUp(policies)
    const path = '/policies/everyone'
    const read = await send<{ uuid: string }>(emulator, `GET ${path}`, {
      token,
    })
    expect(read.body).toMatchObject({
      name: 'everyone',
      acl: ['dird.me.read'],
      description: 'Given to all',
      read_only: true,
      shared: false,
    })
    const body = { name: 'everyone', acl: ['dird.me.read'] }
    const put = await send(emulator, `PUT ${path}`, { token, body })
    expect(put.status).toBe(403)
    const filtered = 'GET /policies?read_only=true'
    const listed = await send<Listed>(emulator, filtered, { token })
    // With what the master tenant shares.
    expect(listed.body.items.map(({ slug }) => slug)).toEqual([
      'employee',
      'everyone',
      'newcomer',
    ])
  })

  it('should let every tenant see the default policies, and name its own so', async () => {
    const { emulator, token } = setUp({ seed: 'empty', ...policies })
    const made = await send<{ uuid: string }>(emulator, 'POST /tenants', {
      token,
      body: { name: 'acme' },
    })
    const call = { token, tenant: made.body.uuid }
    const { items } = (await send<Listed>(emulator, 'GET /policies', call)).body
    expect(items).toMatchObject([
      { slug: 'everyone', read_only: true, shared: false },
      { slug: 'newcomer', description: 'Automatically created' },
    ])
    const body = { name: 'newcomer', acl: [] }
    const own = await send(emulator, 'POST /policies', { ...call, body })
    expect(own.status).toBe(200)
    const again = await send(emulator, 'POST /policies', { token, body })
    expect(again.status).toBe(409)
  })

  it('should put the default user policy into every token, and give it to nobody', async () => {
    const { emulator, token } = setUp({
      ...policies,
      default_user_policy: 'newcomer',
    })
    await send(emulator, 'POST /users', { token, body: { username: 'new' } })
    const { user, acl } = emulator.signIn('new')
    expect(acl).toEqual(['auth.users.me.read'])
    expect(emulator.signIn('admin').acl).toEqual(['auth.users.me.read', '#'])
    const path = `GET /users/${user.uuid}/policies`
    const own = await send<Listed>(emulator, path, { token })
    expect(own.body.items).toEqual([])
  })

  it('should prefer the policy of the backend that a sign-in names', async () => {
    const { emulator } = setUp({
      ...policies,
      default_user_policy: 'newcomer',
      backend_policies: { wazo_user: 'everyone', other: 'nowhere' },
    })
    const headers = basic('admin', 'admin-password')
    const aclBy = async (body: object) => {
      const sent = { headers, body }
      const answer = await send<{ data: { acl: string[] } }>(
        emulator,
        'POST /token',
        sent,
      )
      return answer.body.data.acl
    }
    expect(await aclBy({})).toEqual(['dird.me.read', '#'])
    expect(await aclBy({ backend: 'other' })).toEqual(['#'])
    const unnamed = await aclBy({ backend: 'ldap_user' })
    expect(unnamed).toEqual(['auth.users.me.read', '#'])
    expect(await aclBy({ backend: 'constructor' })).toEqual(unnamed)
  })

  it('should tell of administrators in tokens where a plugin does', async () => {
    const { emulator, token } = setUp({
      default_policies: { wazo_default_admin_policy: { acl: [] } },
      tenant_default_groups: { wazo_default_admin_group: {} },
      enabled_metadata_plugins: { user_admin_status: true },
      purpose_metadata_mapping: { user: ['user_admin_status'] },
    })
    const metadataOf = async (username: string) => {
      const { token } = emulator.signIn(username)
      const answer = await send<{ data: { metadata: object } }>(
        emulator,
        `GET /token/${token}`,
      )
      return answer.body.data.metadata
    }
    expect(await metadataOf('admin')).not.toHaveProperty('admin')
    expect(await metadataOf('carol')).toMatchObject({ admin: false })
    const { user } = emulator.signIn('carol')
    const here = { token, tenant: user.tenant_uuid }
    const policy = `/users/${user.uuid}/policies/wazo_default_admin_policy`
    await send(emulator, `PUT ${policy}`, here)
    expect(await metadataOf('carol')).toMatchObject({ admin: true })
    await send(emulator, `DELETE ${policy}`, here)
    expect(await metadataOf('carol')).toMatchObject({ admin: false })
    const path = 'GET /groups?slug=wazo_default_admin_group'
    const groups = await send<Listed>(emulator, path, here)
    const [group] = groups.body.items
    await send(emulator, `PUT /groups/${group?.uuid}/users/${user.uuid}`, here)
    expect(await metadataOf('carol')).toMatchObject({ admin: true })
  })

  it('should make the default groups in each tenant', async () => {
    const { emulator, token } = setUp({
      ...policies,
      tenant_default_groups: {
        admins: { name: 'Administrators', policies: { newcomer: true } },
      },
    })
    const body = { name: 'New' }
    const made = await send<{ uuid: string }>(emulator, 'POST /tenants', {
      token,
      body,
    })
    const tenant = made.body.uuid
    const path = 'GET /groups?name=Administrators'
    const groups = await send<Listed>(emulator, path, { token, tenant })
    expect(groups.body.items).toMatchObject([
      { slug: 'admins', read_only: false },
    ])
    const [group] = groups.body.items
    const held = `GET /groups/${group?.uuid}/policies`
    const own = await send<Listed>(emulator, held, { token })
    expect(own.body.items.map(({ slug }) => slug)).toEqual(['newcomer'])
  })

  it('should know the identity providers and backends that are switched on', async () => {
    const { emulator, token } = setUp({
      seed: 'empty',
      idp_plugins: { saml: { enabled: false }, cas: { priority: 3 } },
      enabled_backend_plugins: { cas_user: true, ldap_user: false },
    })
    const listed = await send<{ items: string[] }>(emulator, 'GET /idp', {
      token,
    })
    expect(listed.body).toMatchObject({ total: 4, filtered: 4 })
    expect([...listed.body.items].sort()).toEqual(
      ['cas', 'default', 'ldap', 'native'].sort(),
    )
    const create = async (authentication_method: string) => {
      const body = { authentication_method }
      return (await send(emulator, 'POST /users', { token, body })).status
    }
    expect(await create('cas')).toBe(200)
    expect(await create('saml')).toBe(400)
    const backends = await send(emulator, 'GET /backends')
    expect(backends.body).toEqual({ data: ['cas_user', 'wazo_user'] })
    const config = await send(emulator, 'GET /config', { token })
    expect(config.body).toMatchObject({
      idp_plugins: { cas: { priority: 3 }, ldap: { enabled: true } },
      loaded_plugins: ['cas_user', 'wazo_user'],
    })
  })

  it('should say as configured that an address is confirmed', async () => {
    const { emulator, token } = setUp({
      email_confirmation_get_mimetype: 'text/x-test',
      email_confirmation_page: 'Thank you',
    })
    const [email] = emulator.signIn('frank').user.emails
    const path = `/0.1/emails/${email?.uuid}/confirm?token=${token}`
    const answer = await emulator.fetch(path)
    expect(answer.headers.get('content-type')).toBe(
      'text/x-test; charset=utf-8',
    )
    expect(await answer.text()).toBe('Thank you')
    const config = await send(emulator, 'GET /config', { token })
    expect(config.body).not.toHaveProperty('email_confirmation_page')
  })

  it('should not route registration unless it is switched on', async () => {
    const body = { username: 'u', password: 'p', email_address: 'u@x.example' }
    const fetched = async (emulator: ReturnType<typeof createEmulator>) => {
      const init = { method: 'POST', body: JSON.stringify(body) }
      return (await emulator.fetch('/0.1/users/register', init)).status
    }
    expect(await fetched(createEmulator())).toBe(404)
    const enabled_http_plugins = { user_registration: true }
    expect(await fetched(createEmulator({ enabled_http_plugins }))).toBe(200)
  })

  it('should show its settings and switch debug mode', async () => {
    const { emulator, token } = setUp({ max_user_concurrent_sessions: 7 })
    const read = await send(emulator, 'GET /config', { token })
    const expected = { max_user_concurrent_sessions: 7, debug: false }
    expect(read.body).toMatchObject(expected)
    const body = [{ op: 'replace', path: '/debug', value: true }]
    await send(emulator, 'PATCH /config', { token, body })
    const again = await send(emulator, 'GET /config', { token })
    expect(again.body).toMatchObject({ debug: true })
  })

  it('should know no service by a name that every object has', async () => {
    const { emulator, token } = setUp()
    const codes = ['constructor', 'crm'].map(async (type) => {
      const { body } = await send(emulator, `GET /external/${type}/config`, {
        token,
      })
      return (body as { error_id: string }).error_id
    })
    expect(await Promise.all(codes)).toEqual([
      'unknown-config',
      'unknown-config',
    ])
  })

  it('should have the types of external credentials that are switched on', async () => {
    const { emulator, token } = setUp({
      enabled_external_auth_plugins: {
        crm: {
          plugin_info: { url: 'https://crm.example' },
          safe_fields: ['scope'],
        },
        mobile: false,
      },
    })
    const { uuid } = emulator.signIn('carol').user
    const path = `/users/${uuid}/external`
    const body = { scope: ['contacts'], secret: 's' }
    const ask = <T>(call: string, sent: object = {}) =>
      send<T>(emulator, call, { token, ...sent })
    expect((await ask(`PUT ${path}/crm`, { body })).status).toBe(404)
    expect((await ask(`POST ${path}/crm`, { body })).body).toEqual(body)
    expect((await ask(`POST ${path}/crm`, { body })).status).toBe(409)
    const other = { token: 't' }
    await ask(`PUT ${path}/crm`, { body: other })
    expect((await ask(`GET ${path}/crm`)).body).toEqual(other)
    await ask(`PUT ${path}/crm`, { body })
    const { items } = (await ask<{ items: object[] }>(`GET ${path}`)).body
    expect(items).toMatchObject([
      {
        type: 'crm',
        enabled: true,
        data: { scope: ['contacts'] },
        plugin_info: { url: 'https://crm.example' },
      },
      { type: 'google' },
      { type: 'microsoft' },
    ])
    expect((await ask(`DELETE ${path}/crm`)).status).toBe(204)
    expect((await ask(`GET ${path}/crm`)).status).toBe(404)
  })

  it('should show a policy from above as the group’s tenant sees it', async () => {
    const { emulator, token } = setUp({
      seed: 'empty',
      ...policies,
      all_users_policies: { everyone: true },
    })
    const body = { name: 'acme' }
    const made = await send<{ uuid: string }>(emulator, 'POST /tenants', {
      token,
      body,
    })
    const tenant = made.body.uuid
    const ask = async (path: string) =>
      (await send<Listed>(emulator, `GET ${path}`, { token, tenant })).body
        .items
    const [group] = await ask('/groups')
    expect(await ask(`/groups/${group?.uuid}/policies`)).toMatchObject([
      { slug: 'everyone', tenant_uuid: tenant, read_only: true },
    ])
  })

  it('should change no password of who has no main address to sign in with', async () => {
    const { emulator, token } = setUp({ seed: 'empty' })
    const call = { token, body: { password: 'old' } }
    const made = await send<{ uuid: string }>(emulator, 'POST /users', call)
    const { uuid } = made.body
    const change = async (main: boolean, other: boolean) => {
      const emails = [
        { address: 'a@example.com', main: true, confirmed: main },
        { address: 'b@example.com', main: false, confirmed: other },
      ]
      const path = `PUT /admin/users/${uuid}/emails`
      await send(emulator, path, { token, body: { emails } })
      const ask = async (what: string, body: object) =>
        (await send(emulator, what, { token, body })).status
      const password = { old_password: 'old', new_password: 'old' }
      return [
        await ask(`PUT /users/${uuid}/password`, password),
        await ask(`POST /users/password/reset?user_uuid=${uuid}`, {
          password: 'old',
        }),
      ]
    }
    expect(await change(false, false)).toEqual([401, 401])
    expect(await change(false, true)).toEqual([401, 401])
    expect(await change(true, false)).toEqual([204, 204])
  })

  it('should have no route of what is switched off, nor name it', async () => {
    const { emulator, token } = setUp({
      enabled_http_plugins: { idp: false, external: false },
    })
    const headers = { 'x-auth-token': token }
    const document = await emulator.fetch('/0.1/api/api.yml')
    const text = await document.text()
    for (const path of ['/idp', '/external/google/config']) {
      const answer = await emulator.fetch(`/0.1${path}`, { headers })
      expect(answer.status).toBe(404)
    }
    expect(text).not.toMatch(/ \/idp|\/external/)
    expect(text).toContain(' /users:')
    expect(emulator.config.enabled_http_plugins.user_registration).toBe(false)
  })
})
