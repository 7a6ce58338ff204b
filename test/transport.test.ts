import { getEventListeners } from 'node:events'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  checkToken,
  createPolicy,
  createUser,
  createWazoAuth,
  getStatus,
  getUser,
  isRetryable,
  listUsers,
  WazoAuthError,
} from '../src/index.ts'
import { answering, clientOf, json } from './support/clientOf.ts'
import { baseURL, failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { textOf } from './support/textOf.ts'

describe('transport', () => {
  describe('bad answers', () => {
    it('should call an unreachable server unreachable, and name three causes', async () => {
      const { auth, calls, emulator, signIn } = setup()
      await signIn()
      emulator.fault({ answer: 'offline' })
      const error = await failure(listUsers(auth))
      // Whether to try again is for others to say.
      expect(calls()).toEqual(['GET /users'])
      expect(error).toBeInstanceOf(WazoAuthError)
      expect(error).toMatchObject({
        kind: 'unreachable',
        status: 0,
        retryable: true,
        message: expect.stringMatching(/host down.*TLS.*CORS/) as string,
      })
    })

    it('should say so when it is the browser that is offline', async () => {
      vi.stubGlobal('navigator', { onLine: false })
      onTestFinished(() => void vi.unstubAllGlobals())
      const auth = clientOf(() => Promise.reject(new TypeError('failed')))
      expect(await failure(listUsers(auth))).toMatchObject({
        kind: 'offline',
        retryable: true,
      })
    })

    it('should call an HTML 502 page a passing error of the server', async () => {
      const { auth, emulator, signIn } = setup()
      await signIn()
      emulator.fault({ answer: 'bad gateway' })
      const error = await failure(listUsers(auth))
      expect(error).toMatchObject({
        kind: 'server',
        status: 502,
        code: 'unexpected-answer',
        retryable: true,
      })
      expect((error as Error).message).not.toMatch(/<|nginx/)
    })

    it('should read an error however deep it goes', async () => {
      const depth = 20_000
      const body = `${'{"details":'.repeat(depth)}{}${'}'.repeat(depth)}`
      const auth = clientOf(() =>
        Promise.resolve(
          new Response(body, {
            status: 400,
            headers: { 'content-type': 'application/json' },
          }),
        ),
      )
      expect(await failure(listUsers(auth))).toMatchObject({
        name: 'WazoAuthError',
        kind: 'invalid',
        status: 400,
      })
    })

    it.each(['truncated', 'empty'] as const)(
      'should refuse a %s answer with 200',
      async (answer) => {
        const { auth, emulator, signIn } = setup()
        await signIn()
        emulator.fault({ answer })
        expect(await failure(listUsers(auth))).toMatchObject({
          kind: 'malformed',
          retryable: false,
          message: expect.stringContaining('baseURL') as string,
        })
      },
    )

    it.each([
      ['an HTML page', '<!doctype html><title>App</title>', 'text/html'],
      ['JSON called text', '{"items":[],"total":0}', 'text/plain'],
      ['no type at all', '{"items":[],"total":0}', ''],
      ['no document', '', 'application/json'],
      ['half a document', '{"items":[{"uu', 'application/json'],
      ['a number', '42', 'application/json'],
      ['null', 'null', 'application/json'],
      ['another shape', '{"users":[]}', 'application/json'],
      ['items that are no list', '{"items":{},"total":0}', 'application/json'],
    ])('should refuse a list of %s', async (_, body, type) => {
      const auth = answering(body, { headers: { 'content-type': type } })
      expect(await failure(listUsers(auth))).toMatchObject({
        kind: 'malformed',
        code: 'malformed',
      })
    })

    it('should refuse a 200 without body where an object is expected', async () => {
      const auth = answering(null, json)
      expect(await failure(getUser(auth, 'some-uuid'))).toMatchObject({
        kind: 'malformed',
      })
    })

    it('should accept JSON under any JSON media type', async () => {
      const auth = answering('{"items":[],"total":0}', {
        headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      })
      expect(await listUsers(auth)).toEqual({ items: [], total: 0 })
    })

    it('should call a body that breaks off unreachable, not malformed', async () => {
      const auth = clientOf(() =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              pull: (stream) => stream.error(new TypeError('reset')),
            }),
            json,
          ),
        ),
      )
      expect(await failure(listUsers(auth))).toMatchObject({
        kind: 'unreachable',
      })
    })

    it('should call a fetch that throws at once unreachable', async () => {
      const auth = clientOf(() => {
        throw new Error('boom')
      })
      expect(await failure(listUsers(auth))).toMatchObject({
        kind: 'unreachable',
      })
    })
  })

  describe('time-out', () => {
    it('should end a hang of thirty seconds by its own time-out', async () => {
      const { auth, clock, emulator, signIn } = setup()
      await signIn()
      emulator.fault({ answer: 'hang' })
      const error = failure(listUsers(auth))
      await clock.advance(14_999)
      expect(await Promise.race([error, 'waiting'])).toBe('waiting')
      await clock.advance(1)
      expect(await error).toMatchObject({
        kind: 'timeout',
        retryable: true,
        message: 'GET /users was not answered within 15000 ms.',
      })
      expect(clock.pending).toBe(0)
    })

    it('should also end a body that never ends, of a fetch deaf to signals', async () => {
      const { clock } = setup()
      const auth = createWazoAuth({
        baseURL,
        clock,
        timeout: 200,
        tokenProvider: () => 'token-1',
        fetch: () =>
          Promise.resolve(new Response(new ReadableStream({}), json)),
      })
      const error = failure(listUsers(auth))
      await clock.advance(200)
      expect(await error).toMatchObject({ kind: 'timeout' })
    })

    it('should keep its time-out although a signal is given', async () => {
      const { auth, clock, emulator, signIn } = setup({ auth: { timeout: 50 } })
      await signIn()
      emulator.fault({ answer: 'hang' })
      const { signal } = new AbortController()
      const error = failure(listUsers(auth, {}, { signal }))
      await clock.advance(50)
      expect(await error).toMatchObject({ kind: 'timeout' })
    })

    it('should leave no timer behind an answer', async () => {
      const { auth, clock, signIn } = setup()
      await signIn()
      await listUsers(auth)
      expect(clock.pending).toBe(0)
    })
  })

  describe('abort', () => {
    it('should leave no listener on the signal of its caller', async () => {
      const { auth, emulator, signIn } = setup()
      await signIn()
      emulator.fault({ answer: 'offline', times: 1 })
      const { signal } = new AbortController()
      await failure(listUsers(auth, {}, { signal }))
      await listUsers(auth, {}, { signal })
      expect(getEventListeners(signal, 'abort')).toEqual([])
    })

    it('should send nothing when aborted before', async () => {
      const { auth, calls, signIn } = setup()
      await signIn()
      const signal = AbortSignal.abort()
      expect(await failure(listUsers(auth, {}, { signal }))).toMatchObject({
        kind: 'aborted',
        retryable: false,
      })
      expect(calls()).toEqual([])
    })

    it('should abort the request on its way', async () => {
      const { auth, clock, emulator, signIn } = setup()
      await signIn()
      emulator.fault({ answer: 'hang' })
      const controller = new AbortController()
      const error = failure(listUsers(auth, {}, { signal: controller.signal }))
      await settle()
      controller.abort()
      expect(await error).toMatchObject({ kind: 'aborted' })
      expect(clock.pending).toBe(0)
    })

    it('should abort while the body arrives', async () => {
      let cancelled = false
      const auth = clientOf((_, init) => {
        const body = new ReadableStream({
          start(stream) {
            init?.signal?.addEventListener('abort', () => {
              cancelled = true
              stream.error(new DOMException('', 'AbortError'))
            })
          },
        })
        return Promise.resolve(new Response(body, json))
      })
      const controller = new AbortController()
      const error = failure(listUsers(auth, {}, { signal: controller.signal }))
      await settle()
      controller.abort()
      expect(await error).toMatchObject({ kind: 'aborted' })
      expect(cancelled).toBe(true)
    })

    it('should abort nothing that has been answered', async () => {
      let signal: AbortSignal | null | undefined
      const auth = clientOf((_, init) => {
        signal = init?.signal
        return Promise.resolve(new Response('{"items":[]}', json))
      })
      await listUsers(auth)
      await settle()
      expect(signal?.aborted).toBe(false)
    })

    it('should not be moved by an abort after the answer', async () => {
      const { auth, signIn } = setup()
      await signIn()
      const controller = new AbortController()
      const users = await listUsers(
        auth,
        { limit: 1 },
        { signal: controller.signal },
      )
      controller.abort()
      expect(users.items).toHaveLength(1)
    })

    it('should take an answer that was under way when the caller left as aborted', async () => {
      const { auth, hold, signIn } = setup()
      await signIn()
      const held = hold(/users/)
      const controller = new AbortController()
      const error = failure(listUsers(auth, {}, { signal: controller.signal }))
      await settle()
      controller.abort()
      held.release()
      expect(await error).toMatchObject({ kind: 'aborted' })
    })
  })

  it.each([
    ['a token', () => clientOf(fetch, baseURL, 'token\nof two lines'), {}],
    ['a tenant', () => clientOf(fetch), { tenant: 'ten€nt' }],
  ])(
    'should not send %s that no header can carry',
    async (_, make, options) => {
      const error = await failure(listUsers(make(), {}, options))
      expect(error).toMatchObject({ kind: 'invalid', retryable: false })
      expect(textOf(error)).not.toMatch(/two lines|ten€nt/)
    },
  )

  it('should let a request outlive the page only as browsers allow it', async () => {
    const sent: unknown[] = []
    const auth = clientOf((_input, init) => {
      sent.push(init?.keepalive)
      return Promise.resolve(new Response('{"uuid":"policy-1"}', json))
    })
    for (const length of [1, 1_500])
      await createPolicy(
        auth,
        { body: { name: 'long', acl: Array(length).fill('auth.users.read') } },
        { keepalive: true },
      )
    await createPolicy(auth, { body: { name: 'short' } })
    expect(sent.map(Boolean)).toEqual([true, false, false])
  })

  it.each([false, true])(
    'should not send a body that is no JSON (keepalive: %s)',
    async (keepalive) => {
      const round: { round?: unknown } = {}
      round.round = round
      for (const username of [round, 1n]) {
        const body = { username } as never
        expect(
          await failure(createUser(clientOf(fetch), { body }, { keepalive })),
        ).toMatchObject({ kind: 'invalid', retryable: false })
      }
    },
  )

  it('should look the global fetch up at each call', async () => {
    const { fetch } = globalThis
    const auth = createWazoAuth({ baseURL, tokenProvider: () => 'token-1' })
    try {
      globalThis.fetch = () =>
        Promise.resolve(new Response('{"items":[],"total":3}', json))
      expect(await listUsers(auth)).toMatchObject({ total: 3 })
    } finally {
      globalThis.fetch = fetch
    }
  })

  it('should read a HEAD by its status alone', async () => {
    const { auth, signIn } = setup()
    await signIn()
    expect(await checkToken(auth)).toBeUndefined()
  })

  it('should not read a HEAD by the status of a page in the way', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    const portal = {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<h1>Welcome to our Wi-Fi</h1>',
    }
    emulator.fault({ on: /^HEAD/, answer: portal })
    expect(await failure(checkToken(auth))).toMatchObject({ kind: 'malformed' })
    expect(await failure(getStatus(auth))).toMatchObject({ kind: 'malformed' })
  })

  it('should advise another try only where it can help', () => {
    const kinds = ['offline', 'unreachable', 'timeout'] as const
    for (const kind of kinds)
      expect(isRetryable(new WazoAuthError(kind, ''))).toBe(true)
    const failing = (status: number) =>
      isRetryable(new WazoAuthError('server', '', { status }))
    // The recorded 500s are verdicts on the request.
    expect([500, 502, 503, 504].map(failing)).toEqual([false, true, true, true])
    expect(isRetryable(new WazoAuthError('forbidden', ''))).toBe(false)
    expect(isRetryable(new Error('boom'))).toBe(false)
  })
})
