import { describe, expect, it } from 'vitest'
import { send, setUp } from './request.ts'

const nobody = '00000000-0000-4000-8000-000000000000'

interface Made {
  uuid: string
  error_id?: string
  details?: object
}

/** An administrator, and somebody who may do all with policies but give `a.b`. */
async function withPeople() {
  const { emulator, token: admin } = setUp({ seed: 'empty' })
  const ask = (call: string, sent: object = {}) =>
    send<Made>(emulator, call, { token: admin, ...sent })
  const make = async (what: string, body: object) =>
    (await ask(`POST /${what}`, { body })).body.uuid
  const policy = await make('policies', { name: 'held', acl: ['auth.#'] })
  const user = await make('users', { username: 'ada', password: 'a' })
  const group = await make('groups', { name: 'team' })
  await ask(`PUT /users/${user}/policies/${policy}`)
  const { token } = emulator.signIn('ada')
  return { ask, make, policy, user, group, token }
}

describe('the order of the checks', () => {
  it.each<[call: string, body?: object]>([
    ['GET /users?limit=x'],
    ['PUT /users/{user}', { username: '' }],
    ['GET /tenants?limit=x'],
    ['PUT /tenants/{nobody}', { name: '' }],
    ['GET /sessions?limit=x'],
    ['GET /users/{user}/sessions?limit=x'],
    ['GET /tokens?limit=x'],
    ['GET /users/{user}/tokens?limit=x'],
    ['GET /groups/{group}/policies?limit=x'],
    ['PUT /policies/{policy}', { name: '' }],
    ['PUT /policies/{nobody}/acl/a.b'],
    ['PUT /users/{user}/policies/{nobody}'],
    ['DELETE /users/{user}/policies/{nobody}'],
    ['GET /external/nothing/config'],
    ['PUT /external/nothing/config', {}],
    ['DELETE /external/nothing/config'],
    ['GET /external/nothing/users'],
    ['PUT /idp/native/users', { users: 5 }],
  ])(
    'should refuse a foreign tenant before all else: %s',
    async (call, body) => {
      const { ask, ...names } = await withPeople()
      const path = Object.entries({ ...names, nobody }).reduce(
        (text, [name, value]) => text.replace(`{${name}}`, String(value)),
        call,
      )
      const answer = await ask(path, { tenant: nobody, body })
      expect(answer.body.error_id).toBe('unauthorized-tenant')
    },
  )

  it.each<[call: string, body?: object]>([
    ['GET /groups?limit=x'],
    ['GET /policies?limit=x'],
    ['GET /external/mobile/users?limit=x'],
    ['POST /groups', {}],
    ['POST /policies', {}],
    ['POST /external/mobile/config'],
  ])(
    'should refuse what was asked before a foreign tenant: %s',
    async (call, body) => {
      const { ask } = await withPeople()
      const answer = await ask(call, { tenant: nobody, body })
      expect(answer.status).toBe(400)
    },
  )

  it.each<[call: string, body?: object]>([
    ['GET /users/{nobody}/tokens?limit=x'],
    ['GET /users/{nobody}/sessions?limit=x'],
    ['GET /groups/{nobody}/policies?limit=x'],
    ['GET /groups/{nobody}/policies?group_uuid=x'],
    ['PUT /policies/nothing', {}],
    ['PUT /idp/nothing/users'],
  ])(
    'should miss who is named before what was asked: %s',
    async (call, body) => {
      const { ask } = await withPeople()
      const answer = await ask(call.replace('{nobody}', nobody), { body })
      expect(answer.status).toBe(404)
    },
  )

  it('should ask the header for a token where that of the address is empty', async () => {
    const { ask, user } = await withPeople()
    const reset = `POST /users/password/reset?token=&user_uuid=${user}`
    const body = { password: 'new' }
    expect((await ask(reset, { body })).status).toBe(204)
  })

  it('should miss the settings of a service before the user', async () => {
    const { ask } = await withPeople()
    const call = `POST /users/${nobody}/external/google`
    const missed = async () => (await ask(call, { body: {} })).body.error_id
    expect(await missed()).toBe('unknown-external-auth')
    const body = { client_id: 'client' }
    await ask('POST /external/google/config', { body })
    expect(await missed()).toBe('unknown-user')
  })

  it('should refuse a method before it misses the tenant', async () => {
    const { ask } = await withPeople()
    const body = { default_authentication_method: 'x' }
    const answer = await ask(`PUT /tenants/${nobody}`, { body })
    expect(answer.status).toBe(400)
  })

  it.each(['PUT', 'DELETE'])(
    'should %s no access that is not held, in a policy that is unknown by its uuid',
    async (method) => {
      const { ask, token } = await withPeople()
      const status = async (policy: string) =>
        (await ask(`${method} /policies/${policy}/acl/a.b`, { token })).status
      expect(await status(nobody)).toBe(401)
      expect(await status('nothing')).toBe(404)
    },
  )

  it.each(['PUT', 'DELETE'])(
    'should %s a policy of a group: a slug first, a uuid last',
    async (method) => {
      const { ask } = await withPeople()
      const toldOf = async (policy: string) => {
        const call = `${method} /groups/${nobody}/policies/${policy}`
        return (await ask(call)).body.error_id
      }
      expect(await toldOf(nobody)).toBe('unknown-group')
      expect(await toldOf('nothing')).toBeUndefined()
    },
  )

  it('should tell what is taken: the username, the address, the uuid', async () => {
    const { ask, user } = await withPeople()
    const email_address = 'ada@x.example'
    await ask('POST /users', { body: { email_address } })
    const taken = async (body: object) => {
      const { status, body: told } = await ask('POST /users', { body })
      expect(status).toBe(409)
      return Object.keys(told.details ?? {})
    }
    const uuid = user
    const username = 'ada'
    expect(await taken({ username, email_address, uuid })).toEqual(['username'])
    expect(await taken({ email_address, uuid })).toEqual(['email_address'])
    expect(await taken({ uuid })).toEqual(['uuid'])
  })

  it('should tell what keeps a tenant from being made: its uuid, slug, contact, domains', async () => {
    const { ask, make } = await withPeople()
    const [slug, other] = ['acme', 'free']
    const names = ['b.acme.example', 'a.acme.example']
    const body = { slug, domain_names: names.slice(0, 1) }
    const uuid = await make('tenants', body)
    const refused = async (given: object) => {
      const sent = { domain_names: names, contact: nobody, slug, ...given }
      return (await ask('POST /tenants', { body: sent })).body
    }
    const uuidTaken = await refused({ uuid })
    expect(uuidTaken.error_id).toBe('tenant-identity-conflict')
    expect((await refused({})).details).toHaveProperty('slug')
    const unknown = await refused({ slug: other })
    expect(unknown.error_id).toBe('unknown-user')
    const taken = await refused({ slug: other, contact: null })
    expect(taken.details).toMatchObject({
      domain_names: {
        message: `Domain name : "['a.acme.example', 'b.acme.example']" is already in use, no duplicates allowed`,
      },
    })
  })

  it('should tell slugs of policies apart by case, but in one tenant', async () => {
    const { ask, make } = await withPeople()
    await ask('POST /policies', { body: { name: 'sales', shared: true } })
    const tenant = await make('tenants', { name: 'acme' })
    const status = async (name: string) =>
      (await ask('POST /policies', { tenant, body: { name } })).status
    expect(await status('sales')).toBe(409)
    expect(await status('Sales')).toBe(200)
    expect(await status('SALES')).toBe(409)
  })

  it.each([
    'users?policy_uuid=',
    'users?policy_slug=',
    'groups?policy_uuid=',
    'groups?policy_slug=',
    'tenants?domain_name=',
  ])('should pass over an empty filter: %s', async (list) => {
    const { ask } = await withPeople()
    const { body } = await ask(`GET /${list}`)
    const counts = body as unknown as { filtered: number; total: number }
    expect(counts.filtered).toBe(counts.total)
  })

  it('should tell that an address is taken before it misses the user', async () => {
    const { ask } = await withPeople()
    const address = 'ada@x.example'
    await ask('POST /users', { body: { email_address: address } })
    const body = { emails: [{ address, main: true }] }
    const answer = await ask(`PUT /users/${nobody}/emails`, { body })
    expect(answer.status).toBe(409)
  })
})
