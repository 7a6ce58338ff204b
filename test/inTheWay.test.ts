import { describe, expect, it } from 'vitest'
import {
  createToken,
  createUser,
  getApiDocument,
  getSamlMetadata,
  getStatus,
  listUsers,
} from '../src/index.ts'
import { answering, clientOf, json } from './support/clientOf.ts'
import { legacy } from '../src/legacy.ts'
import { failure, setup } from './support/setup.ts'

describe('what stands before the server', () => {
  it.each([401, 403, 407, 408, 421, 425, 429, 500])(
    'should call an HTML %i page of a proxy a passing error',
    async (status) => {
      const auth = clientOf(() =>
        Promise.resolve(
          new Response('<h1>no</h1>', {
            status,
            headers: { 'content-type': 'text/html' },
          }),
        ),
      )
      // Neither the session, nor an access, nor the login is to blame.
      for (const call of [
        listUsers(auth),
        getStatus(auth),
        createToken(auth, {}),
      ])
        expect(await failure(call)).toMatchObject({
          kind: 'server',
          status,
          code: 'unexpected-answer',
          retryable: true,
          message: expect.stringMatching(/proxy/) as string,
        })
    },
  )

  it.each([400, 413, 414, 431])(
    'should name the length that a proxy answers with an HTML %i to',
    async (status) => {
      const page = new Response(`<h1>${status}</h1>`, {
        status,
        headers: { 'content-type': 'text/html' },
      })
      const auth = clientOf(() => Promise.resolve(page))
      expect(await failure(createUser(auth, { body: {} }))).toMatchObject({
        kind: 'invalid',
        retryable: false,
        message: expect.stringMatching(/too long/) as string,
      })
    },
  )

  it.each(['{"mess', '<h1>no</h1>'])(
    'should not take %s for a verdict because it is called JSON',
    async (body) => {
      const auth = answering(body, { ...json, status: 500 })
      expect(await failure(listUsers(auth))).toMatchObject({
        kind: 'server',
        code: 'unexpected-answer',
        retryable: true,
      })
    },
  )

  it.each([
    ['a page in the way', '<h1>Wi-Fi</h1>', 'text/html'],
    ['another one', '<h1>Wi-Fi</h1>', 'application/xhtml+xml'],
    ['nothing', '', 'application/x-yaml'],
  ])('should refuse a text that is %s', async (_, body, type) => {
    const auth = answering(body, { headers: { 'content-type': type } })
    for (const call of [getApiDocument(auth), getSamlMetadata(auth)])
      expect(await failure(call)).toMatchObject({ kind: 'malformed' })
  })

  it('should not have answers kept by a cache that knows no identity', async () => {
    let cache: RequestCache | undefined
    const auth = clientOf((_, init) => {
      cache = init?.cache
      return Promise.resolve(new Response('{"items":[]}', json))
    })
    await listUsers(auth)
    expect(cache).toBe('no-store')
  })

  it('should not end a session with its own word on a token', async () => {
    const ask = () => Promise.resolve({ token: 'token-2' })
    const { auth, clock, emulator } = setup({
      provider: { requestCredentials: ask },
    })
    await auth.adopt(emulator.signIn('alice').token)
    await clock.advance(8_000_000)
    const body = { message: 'no Route matched with those values' }
    emulator.fault({ on: /^GET .token/, answer: { status: 404, body } })
    expect(await failure(listUsers(auth))).toMatchObject({
      kind: 'server',
      status: 404,
    })
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it.each([
    ['a refresh token', 'tests', 'modern'],
    ['none', undefined, 'modern'],
    ['an older server', undefined, 'legacy'],
  ] as const)(
    'should not renew or end a session whose token it drops, with %s',
    async (_, clientId, generation) => {
      let drops = false
      const { auth, calls, emulator, signIn } = setup({
        emulator: { generation },
        provider: { clientId },
        auth: {
          adapter: legacy(),
          fetch(...args) {
            const request = new Request(...args)
            if (drops) request.headers.delete('x-auth-token')
            return emulator.fetch(request)
          },
        },
      })
      await signIn()
      drops = true
      expect(await failure(listUsers(auth))).toMatchObject({
        kind: 'server',
        status: 401,
        message: expect.stringMatching(/proxy/) as string,
      })
      expect(auth.session.getSnapshot().status).toBe('signedIn')
      expect(calls()).toEqual(['GET /users', 'HEAD /token/***'])
    },
  )
})
