import { describe, expect, it } from 'vitest'
import { basic, send, setUp } from './request.ts'

interface Refused {
  message: unknown
  details: Record<string, { constraint_id?: string; message?: string }>
  reason: string[]
}

type Body = Refused & Record<string, unknown>

function withAsk() {
  const { emulator, token } = setUp({ seed: 'empty' })
  const ask = (call: string, body?: unknown, sent: object = {}) =>
    send<Body>(emulator, call, { token, body, ...sent })
  return { ask, token }
}

describe('what a body may hold', () => {
  it.each([[null], [[]], [false], [0], ['']])(
    'should take %j for an empty document',
    async (body) => {
      const { ask } = withAsk()
      const refused = await ask('POST /groups', body)
      expect(refused.status).toBe(400)
      expect(refused.body.details.name?.constraint_id).toBe('required')
      expect((await ask('POST /tenants', { address: body })).status).toBe(
        body === null ? 400 : 200,
      )
    },
  )

  it.each([[[1]], ['x'], [5], [true]])(
    'should trip over an address that is %j, after all other fields',
    async (address) => {
      const { ask } = withAsk()
      expect((await ask('POST /tenants', { address })).status).toBe(500)
      const refused = await ask('POST /tenants', { name: '', address })
      expect(refused.status).toBe(400)
      expect(Object.keys(refused.body.details)).toEqual(['name'])
    },
  )

  it.each([
    ['POST /users', { purpose: 5 }, 'purpose'],
    ['POST /users', { purpose: ['user'] }, 'purpose'],
  ])('should ask for a text before a choice: %s', async (call, body, field) => {
    const { ask } = withAsk()
    const refused = await ask(call, body)
    expect(refused.body.details[field]).toEqual({
      message: 'Not a valid string.',
      constraint_id: 'type',
      constraint: 'string',
    })
  })

  it('should name the first wrong field of a user in the order of the server', async () => {
    const { ask } = withAsk()
    const named = async (body: object) =>
      Object.keys((await ask('POST /users', body)).body.details)
    const uuid = 'x'
    const enabled = 'maybe'
    const authentication_method = 5
    const email_address = 'x'
    expect(await named({ uuid, email_address, password: '' })).toEqual(['uuid'])
    expect(await named({ uuid, enabled })).toEqual(['enabled'])
    const both = { enabled, authentication_method }
    expect(await named(both)).toEqual(['authentication_method'])
  })

  it.each([
    'a@localhost',
    "o'neil+tag@x.example",
    'é@x.example',
    'a@exämple.example',
    '"a..b"@x.example',
    'a@1.example',
    'a@[127.0.0.1]',
  ])('should take the address %s', async (email_address) => {
    const { ask } = withAsk()
    expect((await ask('POST /users', { email_address })).status).toBe(200)
  })

  it.each([
    'a..b@x.example',
    '.a@x.example',
    'a@x.c',
    'a@-x.example',
    'a@x-.example',
    'a@x_y.example',
    'a@b@x.example',
    'a(b)@x.example',
    'a@[127.0.0.256]',
    'a@ex ample.example',
  ])('should refuse the address %s', async (email_address) => {
    const { ask } = withAsk()
    expect((await ask('POST /users', { email_address })).status).toBe(400)
  })

  it('should tell an address that is no text by one mistake, and a wrong one by a list', async () => {
    const { ask } = withAsk()
    const { body: user } = await ask('POST /users', {})
    const toldOf = async (address: unknown) => {
      const emails = [{ address, main: true }]
      const call = `PUT /users/${String(user.uuid)}/emails`
      return (await ask(call, { emails })).body.message
    }
    const mistake = {
      message: 'Not a valid email address.',
      constraint_id: 'type',
      constraint: 'email',
    }
    expect(await toldOf(5)).toEqual({ emails: { 0: { address: mistake } } })
    expect(await toldOf('x')).toEqual({ emails: { 0: { address: [mistake] } } })
  })

  it('should not look at what only an administrator may say of an address', async () => {
    const { ask } = withAsk()
    const { body: user } = await ask('POST /users', {})
    const uuid = String(user.uuid)
    const emails = [{ address: 'a@x.example', main: true, confirmed: 'maybe' }]
    const status = async (path: string) =>
      (await ask(`PUT ${path}/${uuid}/emails`, { emails })).status
    expect(await status('/users')).toBe(200)
    expect(await status('/admin/users')).toBe(400)
  })

  it.each([
    'ABCDEF00-0000-4000-8000-000000000001',
    'abcdef00000040008000000000000001',
    '{abcdef00-0000-4000-8000-000000000001}',
    'urn:uuid:abcdef00-0000-4000-8000-000000000001',
  ])('should read the uuid %s', async (uuid) => {
    const { ask } = withAsk()
    const { body } = await ask('POST /users', { uuid })
    expect(body.uuid).toBe('abcdef00-0000-4000-8000-000000000001')
  })

  it.each([
    ['TRUE', 200],
    ['True', 200],
    ['tRUE', 400],
    ['Off', 200],
    ['oFF', 400],
  ])('should read the word %s as Python does', async (word, status) => {
    const { ask } = withAsk()
    const { status: told } = await ask('POST /users', { enabled: word })
    expect(told).toBe(status)
    expect((await ask(`GET /users?recurse=${word}`)).status).toBe(status)
  })

  it('should read a number with underscores as Python does', async () => {
    const { ask } = withAsk()
    expect((await ask('GET /users?limit=1_0')).status).toBe(200)
    expect((await ask('GET /users?limit=1__0')).status).toBe(400)
    expect((await ask('GET /users?limit=_1')).status).toBe(400)
  })

  it.each([
    [[1], true],
    [[null], true],
    [['replace'], true],
    [[{ path: '/log_level', value: true }], true],
    [[{ path: '/debug' }, { op: 'add' }], true],
    [[{ op: null, path: '/debug', value: true }], true],
    [[{}], false],
    [[{ op: 'replace', path: '/debug' }], false],
  ])(
    'should echo changes of the settings that are none: %j',
    async (body, isEchoed) => {
      const { ask } = withAsk()
      const refused = await ask('PATCH /config', body)
      expect(refused.status).toBe(500)
      const message = 'Internal Server Error'
      expect(refused.body).toEqual(isEchoed ? body : { message })
    },
  )

  it('should take a text that is not UTF-8 for no JSON', async () => {
    const { emulator, token } = setUp({ seed: 'empty' })
    const latin1 = Uint8Array.from('{"username":"Zo\u00eb"}', (letter) =>
      letter.charCodeAt(0),
    )
    const answer = await emulator.fetch('/0.1/users', {
      method: 'POST',
      headers: { 'x-auth-token': token },
      body: latin1,
    })
    expect(answer.status).toBe(400)
    expect(Object.keys((await answer.json()) as object)).toEqual(['message'])
  })
})

describe('what a sign-in may hold', () => {
  it('should tell all rules that are broken, in the order of the server', async () => {
    const { ask } = withAsk()
    const reason = async (body: object) =>
      (await ask('POST /token', body)).body.reason[0]
    expect(await reason({ refresh_token: 'a', access_type: 'offline' })).toBe(
      `{'_schema': ['cannot use the "access_type" "offline" with a refresh token', '"client_id" must be specified when using a "refresh_token"']}`,
    )
    expect(
      await reason({
        refresh_token: 'a',
        client_id: 'b',
        saml_session_id: 'c',
        tenant_id: 'd',
        domain_name: 'e',
      }),
    ).toBe(
      `{'_schema': ['"tenant_id" and "domain_name" must be mutually exclusive', 'Cannot use a "saml_session_id" and a "refresh_token" at the same time']}`,
    )
  })

  it('should know a username that is an address before this is confirmed', async () => {
    const { ask } = withAsk()
    const username = 'ada@x.example'
    const body = { username, password: 'a', email_address: username }
    const { body: user } = await ask('POST /users', body)
    const emails = [{ address: username, main: true, confirmed: false }]
    await ask(`PUT /admin/users/${String(user.uuid)}/emails`, { emails })
    const headers = basic('ADA@x.example', 'a')
    expect((await ask('POST /token', {}, { headers })).status).toBe(200)
  })

  it('should take an empty refresh token for none', async () => {
    const { ask } = withAsk()
    const headers = basic('admin', 'admin-password')
    const body = { refresh_token: '', access_type: 'offline', client_id: 'a' }
    expect((await ask('POST /token', body, { headers })).status).toBe(200)
  })
})
