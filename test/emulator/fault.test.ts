import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEmulator, type Fault } from '../../src/emulator/index.ts'
import * as library from '../../src/index.ts'
import { send, setUp } from './request.ts'

const get = (emulator: ReturnType<typeof createEmulator>, path = '/backends') =>
  emulator.fetch(`/0.1${path}`)

describe('fault', () => {
  it('should fail like a browser without a connection', async () => {
    const emulator = createEmulator()
    const undo = emulator.fault({ answer: 'offline' })
    await expect(get(emulator)).rejects.toThrow(TypeError)
    undo()
    expect((await get(emulator)).status).toBe(200)
  })

  it.each([
    'users',
    'get /users',
    'GET/users',
    'GET /user',
    'GET /users?limit=5',
    'DELETE /users',
    'GET /0.1/users',
    'GET http://localhost/0.1/users',
    ['GET /users'],
  ])('should refuse %j, which fits no request', (on) => {
    const fault = { on, delay: 1 } as Fault
    expect(() => createEmulator().fault(fault)).toThrow(
      /such as (.*, )?GET \/users(, .*)?, not/,
    )
  })

  it.each([
    'PUT /policies/*/acl_templates/*',
    'PUT /policies/{policy_uuid}/acl_templates/{acl_template}',
    'POST /users/register',
    '/users/5c0e*',
    'HEAD /users',
    'OPTIONS /token',
    '* /users',
    'GET /google/authorize',
  ])('should be ready for %s, whatever the server is now', (on) => {
    expect(() => createEmulator().fault({ on, delay: 1 })).not.toThrow()
  })

  it('should hit a request by the token in its path', async () => {
    const { emulator, token } = setUp()
    const on = `DELETE /token/${token}`
    emulator.fault({ on, answer: { status: 599 } })
    expect((await send(emulator, on)).status).toBe(599)
    expect(JSON.stringify(emulator.requests)).not.toContain(token)
  })

  it.each([
    503,
    'ofline',
    { status: '503' },
    { status: 1000 },
    { code: 503 },
    null,
    undefined,
  ])('should refuse %j, which is no answer', (answer) => {
    const fault = { answer } as unknown as Fault
    const told = '{ status: 503 }, offline, hang, '
    expect(() => createEmulator().fault(fault)).toThrow(told)
    expect(() => createEmulator({ faults: [fault] })).toThrow(told)
  })

  it('should hit every request that a pattern fits, were it a global one', async () => {
    const emulator = createEmulator()
    emulator.fault({ on: /backends/g, answer: { status: 500 } })
    const answers = [await get(emulator), await get(emulator)]
    expect(answers.map(({ status }) => status)).toEqual([500, 500])
  })

  it('should answer with a page of a reverse proxy', async () => {
    const emulator = createEmulator()
    emulator.fault({ answer: 'bad gateway' })
    const answer = await get(emulator)
    expect(answer.status).toBe(502)
    expect(answer.headers.get('content-type')).toBe('text/html')
    expect(await answer.text()).toContain('<html>')
  })

  it('should cut the real answer in its middle', async () => {
    const emulator = createEmulator()
    emulator.fault({ answer: 'truncated' })
    const answer = await get(emulator)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text.startsWith('{"data"')).toBe(true)
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  })

  it('should empty the real answer', async () => {
    const emulator = createEmulator()
    emulator.fault({ answer: 'empty' })
    const answer = await get(emulator)
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  it('should answer what is given, as JSON or as text', async () => {
    const emulator = createEmulator()
    const body = { message: 'Busy' }
    emulator.fault({ answer: { status: 503, body }, times: 1 })
    emulator.fault({
      answer: {
        status: 200,
        body: '<p>',
        headers: { 'content-type': 'text/html' },
      },
    })
    const busy = await get(emulator)
    expect([busy.status, await busy.json()]).toEqual([503, body])
    const page = await get(emulator)
    expect(page.headers.get('content-type')).toBe('text/html')
    expect(await page.text()).toBe('<p>')
  })

  it('should leave out the body where a status has none', async () => {
    const emulator = createEmulator()
    emulator.fault({ answer: { status: 204, body: { message: 'Gone' } } })
    const answer = await get(emulator)
    expect([answer.status, await answer.text()]).toEqual([204, ''])
  })

  it('should reach a page of another origin, which asks before it asks', async () => {
    const emulator = createEmulator()
    const origin = 'https://app.example.com'
    const ask = {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    }
    emulator.fault({ answer: { status: 503 }, times: 1 })
    expect((await emulator.fetch('/0.1/backends', ask)).status).toBe(200)
    const headers = { origin }
    const answer = await emulator.fetch('/0.1/backends', { headers })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    emulator.fault({ on: 'OPTIONS *', answer: { status: 403 } })
    expect((await emulator.fetch('/0.1/backends', ask)).status).toBe(403)
  })

  it('should hang until the request is aborted', async () => {
    const emulator = createEmulator()
    emulator.fault({ answer: 'hang' })
    const abort = new AbortController()
    const { signal } = abort
    const waiting = emulator.fetch('/0.1/backends', { signal })
    abort.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(emulator.requests[0]?.status).toBeUndefined()
  })

  it('should leave the state alone when the answer never was the real one', async () => {
    const { emulator, token } = setUp()
    const undo = emulator.fault({ on: 'POST /users', answer: { status: 500 } })
    const body = { username: 'new' }
    await send(emulator, 'POST /users', { token, body })
    undo()
    const found = await send(emulator, 'GET /users?username=new', { token })
    expect(found.body).toMatchObject({ filtered: 0 })
  })

  it('should hit so many requests after so many', async () => {
    const emulator = createEmulator()
    emulator.fault({ answer: { status: 500 }, after: 1, times: 2 })
    const statuses = []
    for (let index = 0; index < 4; index++) {
      statuses.push((await get(emulator)).status)
    }
    expect(statuses).toEqual([200, 500, 500, 200])
  })

  it.each([
    ['GET /users/{user_uuid}', true],
    ['/users/{user_uuid}', true],
    ['GET /users/*', true],
    ['GET /users', false],
    ['PUT /users/{user_uuid}', false],
    [/^GET \/users\/[0-9a-f-]{36}$/, true],
    [(request: Request) => request.method === 'PUT', false],
  ])('should match %s', async (on, isHit) => {
    const { emulator, token } = setUp()
    const { user } = emulator.signIn('alice')
    emulator.fault({ on, answer: { status: 599 } })
    const answer = await send(emulator, `GET /users/${user.uuid}`, { token })
    expect(answer.status === 599).toBe(isHit)
  })

  const operations = Object.values(library).flatMap((one) =>
    typeof one === 'function' && 'path' in one && 'method' in one
      ? `${one.method as string} ${one.path as string}`
      : [],
  )
  it.each([...new Set(operations)])(
    'should hit %s, as the library calls it',
    async (operation) => {
      const emulator = createEmulator({
        enabled_http_plugins: { user_registration: true },
        enabled_external_auth_plugins: { crm: {} },
      })
      emulator.fault({ on: operation, answer: { status: 599 } })
      const call = operation
        .replace(/{\w+_uuid}/g, crypto.randomUUID())
        .replace('{auth_type}', 'crm')
        .replace(/{\w+}/g, 'any')
      expect((await send(emulator, call)).status).toBe(599)
    },
  )

  it('should tell a parameter from a path that has a word in its place', async () => {
    const { emulator, token } = setUp()
    emulator.fault({
      on: 'GET /users/{user_uuid}/tokens',
      answer: { status: 599 },
    })
    const { status } = await send(emulator, 'GET /users/me/tokens', { token })
    expect(status).toBe(200)
  })

  it('should end all faults at once', async () => {
    const emulator = createEmulator({ faults: [{ answer: { status: 500 } }] })
    expect((await get(emulator)).status).toBe(500)
    emulator.clearFaults()
    expect((await get(emulator)).status).toBe(200)
  })
})

describe('latency', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('should take its time', async () => {
    const emulator = createEmulator({ latency: 200 })
    const answered = vi.fn()
    const waiting = get(emulator).then(answered)
    await vi.advanceTimersByTimeAsync(199)
    expect(answered).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await waiting
    expect(answered).toHaveBeenCalledOnce()
  })

  it('should be a matter of the request, and add to the delay of a fault', async () => {
    const latency = (request: Request) => (request.method === 'GET' ? 100 : 0)
    const emulator = createEmulator({ latency })
    emulator.fault({ on: 'GET /backends', delay: 50 })
    const answered = vi.fn()
    const waiting = get(emulator).then(answered)
    await vi.advanceTimersByTimeAsync(149)
    expect(answered).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await waiting
    expect(answered).toHaveBeenCalledOnce()
  })

  it('should end with the request', async () => {
    const emulator = createEmulator({ latency: 1000 })
    const abort = new AbortController()
    const { signal } = abort
    const waiting = emulator.fetch('/0.1/backends', { signal })
    abort.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(vi.getTimerCount()).toBe(0)
  })
})
