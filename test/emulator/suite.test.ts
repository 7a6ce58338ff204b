import { describe, expect, it } from 'vitest'
import { basic, send, setUp } from './request.ts'

// What the integration tests of wazo-auth ask for and no recording shows.

interface Made {
  uuid: string
  slug: string
}

function withAsk(options: Parameters<typeof setUp>[0] = {}) {
  const { emulator, token } = setUp({ seed: 'empty', ...options })
  const ask = <TBody = Made>(call: string, sent: object = {}) =>
    send<TBody>(emulator, call, { token, ...sent })
  const make = async (what: string, body: object, sent: object = {}) =>
    (await ask(`POST /${what}`, { body, ...sent })).body
  return { emulator, ask, make }
}

function fill(text: string, named: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? name)
}

describe('what the tests of the server ask for', () => {
  it.each(['groups', 'policies'])(
    'should invent a slug where that of the name is taken: %s',
    async (what) => {
      const { ask, make } = withAsk()
      await make(what, { name: 'any', slug: 'first' })
      const body = { name: 'first' }
      const second = await ask(`POST /${what}`, { body })
      expect(second.status).toBe(200)
      expect(second.body.slug).toMatch(/^[a-z0-9]{3}$/)
      expect((await ask(`POST /${what}`, { body })).status).toBe(409)
      const { uuid: tenant } = await make('tenants', { name: 'acme' })
      const elsewhere = await make(what, body, { tenant })
      expect(elsewhere.slug).toBe('first')
    },
  )

  it('should let a group lose a user who is not seen', async () => {
    const { emulator, ask, make } = withAsk()
    const { uuid: tenant } = await make('tenants', { name: 'acme' })
    const here = { tenant }
    const ada = await make('users', { username: 'ada', password: 'a' }, here)
    const policy = await make('policies', { name: 'all', acl: ['#'] })
    await ask(`PUT /users/${ada.uuid}/policies/${policy.uuid}`)
    const { token } = emulator.signIn('ada')
    const group = await make('groups', { name: 'own' }, { token })
    const stranger = await make('users', { username: 'bob' })
    const path = (user: string) => `/groups/${group.uuid}/users/${user}`
    const status = async (call: string) => (await ask(call, { token })).status
    expect(await status(`PUT ${path(stranger.uuid)}`)).toBe(404)
    expect(await status(`DELETE ${path(stranger.uuid)}`)).toBe(204)
    expect(await status(`DELETE ${path(tenant)}`)).toBe(404)
  })

  it('should tell all that is wrong with the addresses of a user', async () => {
    const { ask, make } = withAsk()
    const { uuid } = await make('users', { username: 'ada' })
    const emails = [{ address: 'a@x.org' }, { address: 'a@x.org' }]
    const refused = await ask(`PUT /users/${uuid}/emails`, { body: { emails } })
    expect(refused.body).toMatchObject({
      message: {
        _schema: [
          'The same address can only be used once',
          'At least one address should be main',
        ],
      },
    })
  })

  it('should attach nobody in a tenant that is not seen', async () => {
    const { ask } = withAsk()
    const sent = { body: { users: [] }, tenant: crypto.randomUUID() }
    expect((await ask('PUT /idp/native/users', sent)).status).toBe(401)
  })

  it('should take the slug of a tenant for its directory', async () => {
    const { ask, make } = withAsk()
    const body = { name: 'acme', slug: 'acme' }
    const { uuid: tenant } = await make('tenants', body)
    const directory = {
      host: 'ldap.example',
      port: 389,
      user_base_dn: 'ou=people',
      user_login_attribute: 'uid',
      user_email_attribute: 'mail',
    }
    await ask('PUT /backends/ldap', { tenant, body: directory })
    const ada = {
      username: 'ada',
      password: 'a',
      authentication_method: 'ldap',
      email_address: 'ada@x.example',
    }
    await make('users', ada, { tenant })
    const signIn = async (tenant_id: string) => {
      const headers = basic('ada', 'a')
      const answer = await ask('POST /token', { headers, body: { tenant_id } })
      return answer.status
    }
    expect(await signIn('acme')).toBe(200)
    expect(await signIn(tenant)).toBe(200)
    expect(await signIn('nowhere')).toBe(404)
  })

  it('should tell policies by who may change them', async () => {
    const { ask, make } = withAsk({ default_policies: { all: { acl: [] } } })
    const { uuid: tenant } = await make('tenants', { name: 'acme' })
    const { uuid: below } = await make('tenants', { name: 'b' }, { tenant })
    await make('policies', { name: 'ours', shared: true })
    await make('policies', { name: 'acmes', shared: true }, { tenant })
    await make('policies', { name: 'own' }, { tenant: below })
    const names = async (query: string, sent: object = {}) => {
      const call = `GET /policies?order=name&${query}`
      const { body } = await ask<{ items: { name: string }[] }>(call, sent)
      return body.items.map(({ name }) => name)
    }
    const here = { tenant: below }
    const all = ['acmes', 'all', 'ours', 'own']
    expect(await names('', here)).toEqual(all)
    expect(await names('read_only=false', here)).toEqual(['own'])
    // Those of a tenant between are left out, as recorded.
    expect(await names('read_only=true', here)).toEqual(['all', 'ours'])
    expect(await names('read_only=false&search=ll')).toEqual(['all'])
    expect(await names('read_only=true')).toEqual(['all', 'ours'])
  })

  it.each([
    'POST /users',
    'PUT /users/{user}',
    'PUT /users/{user}/password',
    'PUT /users/{user}/emails',
    'POST /users/register',
    'POST /users/{user}/external/google',
    'POST /users/{user}/external/microsoft',
    'POST /users/{user}/external/mobile',
    'PUT /users/{user}/external/mobile',
    'POST /groups',
    'PUT /groups/{group}',
    'POST /policies',
    'PUT /policies/{policy}',
    'POST /tenants',
    'PUT /tenants/{tenant}',
    'POST /token',
    'POST /token/{token}/scopes/check',
    'POST /external/google/config',
    'PUT /external/google/config',
    'PUT /backends/ldap',
    'PUT /idp/saml/users',
    'POST /saml/sso',
    'PATCH /config',
  ])('should refuse to be sent nothing: %s', async (call) => {
    const { ask, make, emulator } = withAsk({
      enabled_http_plugins: { user_registration: true },
    })
    const { user, token } = emulator.signIn('admin')
    const { uuid: group } = await make('groups', { name: 'team' })
    const { uuid: policy } = await make('policies', { name: 'held' })
    const { uuid: tenant } = await make('tenants', { name: 'acme' })
    const named = { user: user.uuid, group, policy, tenant, token }
    expect((await ask(fill(call, named))).status).toBe(400)
  })

  it.each<[status: number, call: string, body?: unknown]>([
    [401, 'GET /config'],
    [401, 'PATCH /config', {}],
    [404, 'PUT /groups/{group}', { name: 42 }],
    [404, 'PUT /users/{user}', { username: 'bob' }],
    [404, 'PUT /tenants/{tenant}', { name: 'beta' }],
    [404, 'PUT /policies/{policy}', { name: 'held' }],
    [404, 'PUT /policies/held', { name: 'held' }],
    [404, 'PUT /policies/{policy}/acl/%23'],
    [404, 'DELETE /policies/held/acl/%23'],
    [404, 'PUT /groups/{group}/policies/own'],
    [404, 'DELETE /groups/{group}/policies/own'],
    [404, 'PUT /groups/{ours}/policies/{policy}'],
    [404, 'PUT /idp/native/users', { users: [{ uuid: '{user}' }] }],
    [404, 'PUT /idp/unknown/users', { users: [{ uuid: '{user}' }] }],
    [400, 'PUT /idp/native/users', { users: { uuid: '{user}' } }],
    [400, 'PUT /idp/native/users', { users: ['{user}'] }],
    [404, 'GET /external/any/config'],
  ])(
    'should answer %s to who sees nothing above: %s %j',
    async (status, call, body) => {
      const { ask, make, emulator } = withAsk()
      const { user } = emulator.signIn('admin')
      const { uuid: group } = await make('groups', { name: 'team' })
      const all = { name: 'held', acl: ['#'] }
      const { uuid: policy } = await make('policies', all)
      await ask('POST /external/any/config', { body: {} })
      const { uuid: tenant } = await make('tenants', { name: 'acme' })
      const ada = { username: 'ada', password: 'a' }
      const { uuid } = await make('users', ada, { tenant })
      await ask(`PUT /users/${uuid}/policies/${policy}`)
      const { token } = emulator.signIn('ada')
      await make('policies', { name: 'own' }, { token })
      const { uuid: ours } = await make('groups', { name: 'ours' }, { token })
      const named = {
        user: user.uuid,
        group,
        policy,
        ours,
        tenant: user.tenant_uuid,
      }
      const filled = fill(JSON.stringify({ call, body }), named)
      const sent = JSON.parse(filled) as { call: string; body?: unknown }
      const answer = await ask(sent.call, { token, body: sent.body })
      expect(answer.status).toBe(status)
    },
  )
})
