import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeUserPassword,
  checkScopes,
  createToken,
  createUser,
  createTokenProvider,
  createWazoAuth,
  getToken,
  listUsers,
  revokeToken,
  type WazoAuth,
} from '../src/index.ts'
import { json } from './support/clientOf.ts'
import { baseURL, failure, setup } from './support/setup.ts'
import { textOf } from './support/textOf.ts'

const token = '7c1f3a52-9a50-4d7c-8a55-0b9f6a5e1c11'

/** A server that quotes all it was sent, in each place an error has. */
function hostile(status: number): WazoAuth {
  return createWazoAuth({
    baseURL,
    tokenProvider: () => token,
    async fetch(input, init) {
      const request = new Request(input, init)
      const body = await request.text()
      const quote = [request.url, ...request.headers.values(), body].join(' ')
      const field = { constraint_id: 'odd', message: quote, constraint: quote }
      const answer = {
        message: quote,
        reason: undefined,
        error_id: quote,
        details: {
          invalid_token: token,
          nested: { invalid_token: token, deep: [quote] },
          [quote]: quote,
          field,
          required_access: quote,
        },
      }
      return new Response(JSON.stringify(answer), { ...json, status })
    },
  })
}

const calls: [string, string, (auth: WazoAuth) => Promise<unknown>][] = [
  ['a token in a header', token, (auth) => listUsers(auth)],
  ['a token in a path', token, (auth) => getToken(auth)],
  [
    'another token in a path',
    'mailed-token-1234',
    (auth) => getToken(auth, { token_uuid: 'mailed-token-1234' }),
  ],
  [
    'a revoked token',
    'leaked-token-5678',
    (auth) => revokeToken(auth, { token_uuid: 'leaked-token-5678' }),
  ],
  [
    'a token that is checked',
    token,
    (auth) => checkScopes(auth, { body: { scopes: ['auth.users.read'] } }),
  ],
  [
    'an old password',
    'old-hunter2',
    (auth) =>
      changeUserPassword(auth, {
        user_uuid: 'some-user',
        body: { old_password: 'old-hunter2', new_password: 'new-hunter3' },
      }),
  ],
  [
    'a new password',
    'new-hunter3',
    (auth) =>
      changeUserPassword(auth, {
        user_uuid: 'some-user',
        body: { old_password: 'old-hunter2', new_password: 'new-hunter3' },
      }),
  ],
  [
    'a password of odd characters',
    'tail-of-it',
    (auth) =>
      createUser(auth, {
        body: { username: 'x', password: 'ab"c/d?e&f\\g,tail-of-it' },
      }),
  ],
  [
    'a password of four characters',
    'qz7!',
    (auth) => createUser(auth, { body: { username: 'x', password: 'qz7!' } }),
  ],
  [
    'credentials',
    btoa('root:s3cret/?ÿ'),
    (auth) => createToken(auth, { username: 'root', password: 's3cret/?ÿ' }),
  ],
  [
    'a refresh token',
    'refresh-9876',
    (auth) => createToken(auth, { body: { refresh_token: 'refresh-9876' } }),
  ],
  [
    'a SAML session',
    'saml-5432',
    (auth) => createToken(auth, { body: { saml_session_id: 'saml-5432' } }),
  ],
]

describe('redaction', () => {
  it.each(calls)('should keep %s out of errors', async (_, secret, call) => {
    for (const status of [400, 401, 403, 404, 409, 429, 500, 503]) {
      const error = await failure(call(hostile(status)))
      expect(textOf(error)).not.toContain(secret)
    }
  })

  it('should keep a password out of the errors of signing in', async () => {
    const { fetch } = echo()
    const auth = createWazoAuth({
      baseURL,
      tokenProvider: createTokenProvider({ clientId: 'tests' }),
      fetch,
    })
    const password = 'correct/horse?battery'
    const error = await failure(auth.signIn({ username: 'root', password }))
    expect(textOf(error)).not.toContain(password)
    expect(textOf(error)).not.toContain(btoa(`root:${password}`))
    expect(textOf(auth.session.getSnapshot())).not.toContain(password)
  })

  it('should not change what a server means, whatever the password', async () => {
    const { auth, clock, emulator, signIn } = setup()
    await signIn()
    const user_uuid = auth.scope.user!
    const change = (old_password: string) =>
      changeUserPassword(auth, {
        user_uuid,
        body: { old_password, new_password: 'new-hunter3' },
      })
    const { token } = emulator.signIn('alice')
    const wrong = await emulator.fetch(`/0.1/users/${user_uuid}/password`, {
      method: 'PUT',
      headers: { ...json.headers, 'x-auth-token': token },
      body: '{"old_password":"wrong","new_password":"new-hunter3"}',
    })
    const words = (await wrong.text()).match(/\w{4,}/g)!
    expect(words).toContain(String(Math.floor(clock.now() / 1000)))
    const part = fc
      .tuple(fc.constantFrom(...words), fc.nat(20), fc.nat(20))
      .map(([word, from, to]) => word.slice(from % 7, from + to))
      .filter((password) => password.length >= 4)
    await fc.assert(
      fc.asyncProperty(part, async (password) => {
        const signIn = auth.signIn({ username: 'bob', password })
        for (const error of [
          await failure(signIn),
          await failure(change(password)),
        ])
          expect(error).toMatchObject({ kind: 'credentials', status: 401 })
      }),
    )
  })

  it('should leave in the message what a form is about', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const body = { username: 'alice', password: 'hunter2-hunter2' }
    expect(await failure(createUser(auth, { body }))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('"alice"') as string,
    })
  })

  it('should not be confused by a password that is no text', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const body = { username: 'someone', password: 1234 as never }
    expect(await failure(createUser(auth, { body }))).toMatchObject({
      kind: 'invalid',
      status: 400,
    })
  })

  it('should keep readable what is no secret', async () => {
    const auth = createWazoAuth({
      baseURL,
      tokenProvider: () => token,
      fetch: () =>
        Promise.resolve(
          new Response(
            JSON.stringify({
              message: 'Shorter than 1. A password is needed.',
            }),
            { ...json, status: 400 },
          ),
        ),
    })
    const body = { old_password: 'old-hunter2', new_password: 'new-hunter3' }
    const error = await failure(
      changeUserPassword(auth, { user_uuid: 'some-user', body }),
    )
    expect(error).toMatchObject({
      message: 'Shorter than 1. A password is needed.',
    })
  })
})

/** A proxy that answers with the request it was sent. */
function echo() {
  return {
    async fetch(input: RequestInfo | URL, init?: RequestInit) {
      const request = new Request(input, init)
      const message = [...request.headers.values(), await request.text()]
      return new Response(JSON.stringify({ message: message.join(' ') }), {
        ...json,
        status: 400,
      })
    },
  }
}
