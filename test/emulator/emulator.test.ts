import { describe, expect, it, vi } from 'vitest'
import {
  createEmulator,
  type EmulatorOptions,
  SEED_PASSWORD,
} from '../../src/emulator/index.ts'
import { basic, send, setUp } from './request.ts'

describe('createEmulator', () => {
  it('should sign the bootstrap user in by password', async () => {
    const emulator = createEmulator()
    const { bootstrap_user_username, bootstrap_user_password } = emulator.config
    const answer = await send(emulator, 'POST /token', {
      headers: basic(bootstrap_user_username, bootstrap_user_password),
      body: {},
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('wazo-sessions-revoked')).toBe('0')
    expect(answer.body).toMatchObject({ data: { acl: ['#'] } })
  })

  it('should sign seeded users in by their documented password', async () => {
    const headers = basic('alice', SEED_PASSWORD)
    const given = { headers, body: {} }
    const answer = await send(createEmulator(), 'POST /token', given)
    expect(answer.status).toBe(200)
  })

  it('should answer with and without the prefix of a full installation', async () => {
    const { fetch } = createEmulator()
    for (const path of ['/0.1/backends', '/api/auth/0.1/backends']) {
      expect((await fetch(path)).status).toBe(200)
    }
    const other = createEmulator({ prefix: '/auth' })
    expect((await other.fetch('/auth/0.1/backends')).status).toBe(200)
    expect((await other.fetch('/0.1/backends')).status).toBe(404)
  })

  it('should give up on what nests deeper than Python follows', async () => {
    const { fetch, signIn } = createEmulator()
    const headers = { 'x-auth-token': signIn('admin').token }
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    const patch = async (body: string) =>
      (await fetch('/0.1/config', { method: 'PATCH', headers, body })).text()
    expect(await patch(nested(20_000))).toContain('Internal Server Error')
    expect(await patch(`[${nested(500)}]`)).not.toContain('JSON')
    const sideways = '{"a":[],"b":'.repeat(5_000) + '1' + '}'.repeat(5_000)
    expect(await patch(sideways)).toContain('Internal Server Error')
  })

  it('should follow no brackets that are only text', async () => {
    const { emulator, token } = setUp({ seed: 'empty' })
    const firstname = '[{'.repeat(1_000) + '"\\'
    const body = { username: 'ada', firstname }
    const made = await send(emulator, 'POST /users', { token, body })
    expect(made).toMatchObject({ status: 200, body: { firstname } })
  })

  it('should take a request, a URL or an address with an init', async () => {
    const { fetch } = createEmulator()
    const url = 'https://pbx.example.com/0.1/backends'
    for (const input of [new Request(url), new URL(url), url]) {
      expect((await fetch(input)).status).toBe(200)
    }
  })

  it('should end JSON with a newline and give 204 a content type', async () => {
    const { emulator, token } = setUp()
    const backends = await emulator.fetch('/0.1/backends')
    expect(await backends.text()).toBe('{"data":["ldap_user","wazo_user"]}\n')
    const gone = await send(emulator, `HEAD /token/${token}`)
    expect(gone.status).toBe(204)
    expect(gone.headers.get('content-type')).toBe('application/json')
  })

  it('should share nothing with another emulator', async () => {
    const one = setUp()
    const other = setUp()
    const body = { username: 'new' }
    await send(one.emulator, 'POST /users', { token: one.token, body })
    const headers = { token: other.token }
    const found = await send(other.emulator, 'GET /users?username=new', headers)
    expect(found.body).toMatchObject({ filtered: 0 })
    const stranger = { token: one.token }
    const refused = await send(other.emulator, 'GET /users', stranger)
    expect(refused.status).toBe(401)
  })

  it('should go back to the seed', async () => {
    const { emulator, token } = setUp({
      faults: [{ on: 'GET /idp', delay: 1 }],
      latency: 1,
    })
    await send(emulator, 'POST /users', { token, body: { username: 'new' } })
    emulator.fault({ answer: 'offline' })
    emulator.latency = 3_600_000
    emulator.reset()
    expect(emulator.latency).toBe(1)
    expect(emulator.requests).toEqual([])
    expect((await send(emulator, `HEAD /token/${token}`)).status).toBe(404)
    const again = emulator.signIn('admin').token
    const path = 'GET /users?username=new'
    const found = await send(emulator, path, { token: again })
    expect(found.body).toMatchObject({ filtered: 0 })
  })

  it.each(['dmeo', 60])('should not take the seed %j for another', (seed) => {
    const options = { seed } as unknown as EmulatorOptions
    const told = `no seed ${JSON.stringify(seed)}`
    expect(() => createEmulator(options)).toThrow(told)
  })

  it('should keep the uuids of the demo from run to run', () => {
    const { user } = createEmulator().signIn('alice')
    expect(createEmulator().signIn('alice').user).toEqual(user)
  })

  it('should work in a page without HTTPS', async () => {
    vi.stubGlobal('crypto', {
      getRandomValues: crypto.getRandomValues.bind(crypto),
    })
    const { emulator, token } = setUp()
    const body = { username: 'new' }
    const made = await send(emulator, 'POST /users', { token, body })
    expect(made.status).toBe(200)
    vi.unstubAllGlobals()
  })

  it('should describe its own routes', async () => {
    const { fetch } = createEmulator()
    const answer = await fetch('/0.1/api/api.yml')
    expect(answer.headers.get('content-type')).toBe('application/x-yaml')
    const { parse } = await import('yaml')
    const document = parse(await answer.text()) as {
      paths: Record<string, Record<string, { description?: string }>>
    }
    expect(document.paths['/users/{user_uuid}']?.put?.description).toContain(
      'auth.users.{user_uuid}.update',
    )
    expect(Object.keys(document.paths).length).toBeGreaterThan(50)
  })
})

describe('the request log', () => {
  it('should count requests without their secrets', async () => {
    const { emulator, token } = setUp()
    await send(emulator, 'GET /users?limit=1', { token })
    await send(emulator, `HEAD /token/${token}?scope=x`)
    await send(emulator, `GET /saml/logout?token=${token}`)
    await send(emulator, 'GET /policies/slug')
    await send(emulator, 'POST /token', {
      headers: basic('alice', SEED_PASSWORD),
      body: { refresh_token: 'secret' },
    })
    expect(emulator.requests.map((one) => one.route)).toEqual([
      '/users',
      '/token/{token_uuid}',
      '/saml/logout',
      '/policies/{policy_uuid}',
      '/token',
    ])
    expect(emulator.requests[0]).toMatchObject({
      method: 'GET',
      path: '/users',
      query: 'limit=1',
      status: 200,
    })
    const printed = JSON.stringify(emulator.requests)
    expect(printed).not.toContain(token)
    expect(printed).not.toContain(SEED_PASSWORD)
    expect(printed).not.toContain('secret')
  })
})

describe('onRequest', () => {
  it('should be told of a request when it is answered', async () => {
    const told: string[] = []
    const { emulator, token } = setUp({
      onRequest: ({ method, path, status }) =>
        void told.push(`${method} ${path} ${status}`),
    })
    await send(emulator, 'GET /users', { token })
    emulator.fault({ answer: 'offline', times: 1 })
    await expect(emulator.fetch('/0.1/groups')).rejects.toThrow()
    await send(emulator, `HEAD /token/${token}`)
    expect(told).toEqual(['GET /users 200', 'HEAD /token/*** 204'])
  })
})

describe('CORS', () => {
  const origin = 'https://app.example.com'

  it('should name the origin, or anybody', async () => {
    const { fetch } = createEmulator()
    const headers = { origin }
    const named = await fetch('/0.1/backends', { headers })
    expect(named.headers.get('access-control-allow-origin')).toBe(origin)
    const plain = await fetch('/0.1/backends')
    expect(plain.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('should answer a preflight', async () => {
    const { fetch } = createEmulator()
    const answer = await fetch('/0.1/token', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers':
          'x-auth-token,wazo-session-type,x-other',
      },
    })
    expect(answer.status).toBe(200)
    const { headers } = answer
    expect(headers.get('access-control-allow-headers')).toBe(
      'wazo-session-type, x-auth-token',
    )
    expect(headers.get('access-control-allow-methods')).toContain('PATCH')
  })
})
