import { describe, expect, it } from 'vitest'
import { listUsers, type WazoAuth } from '../../src/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { failure, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'
import { textOf } from '../support/textOf.ts'

const alice = { username: 'alice', password: SEED_PASSWORD }

describe('signing in', () => {
  it('should begin signed out, and say so before sending anything', async () => {
    const { auth, calls } = setup()
    expect(auth.session.getSnapshot()).toEqual({
      status: 'signedOut',
      user: null,
    })
    expect(auth.scope).toMatchObject({ user: null, tenant: null })
    expect(await failure(listUsers(auth))).toMatchObject({
      kind: 'unauthenticated',
      status: 0,
      message: expect.stringContaining('auth.signIn()') as string,
    })
    expect(calls()).toEqual([])
  })

  it('should sign in by password and answer the user without the token', async () => {
    const { auth, sent } = setup()
    const user = await auth.signIn(alice)
    expect(user).toMatchObject({ purpose: 'user' })
    expect(auth.session.getSnapshot()).toEqual({ status: 'signedIn', user })
    expect(auth.scope).toMatchObject({
      user: user.uuid,
      tenant: user.tenant_uuid,
    })
    expect(auth.token.getSnapshot()).toMatchObject({
      auth_id: user.uuid,
      lifetime: 7200,
      acl: expect.arrayContaining(['auth.#']) as string[],
    })
    expect(sent[0]!.headers.get('authorization')).toBe(
      `Basic ${btoa(`alice:${SEED_PASSWORD}`)}`,
    )
    expect(JSON.parse(sent[0]!.body)).toEqual({
      client_id: 'tests',
      access_type: 'offline',
    })
  })

  it('should sign in with any character in a password', async () => {
    const password = 'pä:ß 💬 "\\'
    const { auth } = setup({
      emulator: { seed: { users: [{ username: 'zoë', password }] } },
    })
    const user = await auth.signIn({ username: 'zoë', password })
    expect(user.uuid).toBe(auth.scope.user)
  })

  it('should pass on every way of signing in', async () => {
    const { auth, sent } = setup({ provider: { expiration: 600 } })
    await failure(
      auth.signIn({
        ...alice,
        client_id: 'mine',
        expiration: 60,
        backend: 'wazo_user',
        domain_name: 'a.example',
        session_type: 'mobile',
        saml_session_id: 'saml',
      }),
    )
    expect(sent[0]!.headers.get('wazo-session-type')).toBe('mobile')
    expect(JSON.parse(sent[0]!.body)).toEqual({
      client_id: 'mine',
      access_type: 'offline',
      expiration: 60,
      backend: 'wazo_user',
      domain_name: 'a.example',
      saml_session_id: 'saml',
    })
  })

  it('should sign in without a refresh token where no client is named', async () => {
    const { auth, sent } = setup({ provider: { clientId: undefined as never } })
    await auth.signIn(alice)
    expect(JSON.parse(sent[0]!.body)).toEqual({})
  })

  it('should sign in by refresh token', async () => {
    const { auth, emulator, sent } = setup()
    const answer = await emulator.fetch('/0.1/token', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`alice:${SEED_PASSWORD}`)}` },
      body: JSON.stringify({ client_id: 'tests', access_type: 'offline' }),
    })
    const { data } = (await answer.json()) as {
      data: { refresh_token: string; auth_id: string }
    }
    const user = await auth.signIn({ refresh_token: data.refresh_token })
    expect(user.uuid).toBe(data.auth_id)
    const names = [...sent.at(-1)!.headers.keys()]
    expect(names).not.toContain('authorization')
    expect(names).not.toContain('wazo-session-type')
  })

  it('should adopt a token made elsewhere, whoever made it', async () => {
    const { auth, calls, emulator } = setup()
    const { token, user } = emulator.signIn('alice')
    expect((await auth.adopt(token)).uuid).toBe(user.uuid)
    expect(calls()).toEqual(['GET /token/***'])
    expect((await listUsers(auth, { limit: 1 })).items).toHaveLength(1)
  })

  it('should not revoke the token that it adopts once more', async () => {
    const { auth, calls, sent, signIn } = setup()
    await signIn()
    await listUsers(auth, { limit: 1 })
    await auth.adopt(sent.at(-1)!.headers.get('x-auth-token')!)
    await settle()
    expect(calls().filter((call) => call.startsWith('DELETE'))).toEqual([])
  })

  it('should adopt no session in the place of its token', async () => {
    const { auth, calls, emulator } = setup()
    const session = emulator.signIn('alice')
    expect(await failure(auth.adopt(session as never))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('token_uuid must not be') as string,
    })
    expect(calls()).toEqual([])
  })

  it('should count what an adopted token has already lived', async () => {
    const { auth, clock, emulator } = setup()
    const { token } = emulator.signIn('alice')
    await clock.advance(1_000_000)
    await auth.adopt(token)
    expect(auth.timeLeft()).toBeCloseTo(7_200_000 - 1_000_000, -1)
  })

  it('should refuse to adopt a token that is none', async () => {
    const { auth } = setup()
    expect(await failure(auth.adopt('no-such-token'))).toMatchObject({
      kind: 'notFound',
    })
    expect(auth.session.getSnapshot().status).toBe('signedOut')
  })

  it.each([
    ['a wrong password', { username: 'alice', password: 'wrong' }],
    ['an unknown name', { username: 'nobody', password: 'wrong' }],
    ['a disabled account', { username: 'dave', password: SEED_PASSWORD }],
    ['a wrong refresh token', { refresh_token: 'wrong' }],
  ])('should answer %s alike', async (_, input) => {
    const { auth } = setup()
    expect(await failure(auth.signIn(input))).toMatchObject({
      kind: 'credentials',
      status: 401,
      message: 'Authentication Failed',
    })
    expect(auth.session.getSnapshot()).toEqual({
      status: 'signedOut',
      user: null,
    })
  })

  it('should tell too many sessions apart', async () => {
    const { auth, emulator } = setup({
      emulator: { max_user_concurrent_sessions: 2 },
    })
    emulator.signIn('bob')
    emulator.signIn('bob')
    expect(
      await failure(auth.signIn({ username: 'bob', password: SEED_PASSWORD })),
    ).toMatchObject({ kind: 'tooManySessions', status: 429, retryable: false })
  })

  it.each([
    ['nothing', {}],
    ['null', { data: null }],
    ['no token', { data: { auth_id: 'x' } }],
    [
      'no times',
      {
        data: {
          token: 'x',
          auth_id: 'x',
          session_uuid: 'x',
          acl: [],
          metadata: {},
        },
      },
    ],
  ])('should refuse a 200 with %s', async (_, body) => {
    const { auth, emulator } = setup()
    emulator.fault({ on: 'POST /token', answer: { status: 200, body } })
    expect(await failure(auth.signIn(alice))).toMatchObject({
      kind: 'malformed',
    })
    expect(auth.session.getSnapshot().status).toBe('signedOut')
  })

  it('should announce each step once', async () => {
    const { auth } = setup()
    const seen: string[] = []
    auth.session.subscribe(() => seen.push(auth.session.getSnapshot().status))
    await auth.signIn(alice)
    await auth.signOut()
    expect(seen).toEqual(['signingIn', 'signedIn', 'signingOut', 'signedOut'])
  })

  it('should tell whose token it is with who is in', async () => {
    const { auth, signIn } = setup()
    const whose: unknown[] = []
    auth.session.subscribe(() => {
      const { user } = auth.session.getSnapshot()
      whose.push([user?.uuid, auth.token.getSnapshot()?.auth_id])
    })
    await signIn('alice')
    await signIn('gina')
    await auth.signOut()
    expect(new Set(whose.flat()).size).toBe(3)
    for (const [user, owner] of whose as [unknown, unknown][])
      expect(owner).toBe(user)
  })

  it.each([
    ['token', (auth: WazoAuth, run: () => void) => auth.token.subscribe(run)],
    [
      'identity',
      (auth: WazoAuth, run: () => void) => auth.onIdentityChange(run),
    ],
  ])('should go by what a listener of the %s has done', async (_, listen) => {
    const { auth, signIn } = setup()
    const seen: string[] = []
    auth.session.subscribe(() => seen.push(auth.session.getSnapshot().status))
    const stop = listen(auth, () => {
      stop()
      void auth.signOut()
    })
    await signIn('alice')
    await settle()
    expect(seen).toEqual(['signingIn', 'signingOut', 'signedOut'])
    expect(auth.session.getSnapshot().user).toBeNull()
    expect(auth.token.getSnapshot()).toBeNull()
  })

  it('should let the later of two sign-ins win and revoke the other', async () => {
    const { auth, hold, sent, emulator } = setup()
    const first = hold(/POST .*token/)
    const late = failure(auth.signIn(alice))
    await settle()
    const others = sent.length
    const second = auth.signIn({ username: 'bob', password: SEED_PASSWORD })
    await settle()
    expect([first.count, others]).toEqual([2, 0])
    first.release()
    const bob = await second
    expect(await late).toMatchObject({ kind: 'aborted' })
    await settle()
    expect(auth.session.getSnapshot().user?.uuid).toBe(bob.uuid)
    const deletes = emulator.requests.filter(
      ({ method }) => method === 'DELETE',
    )
    expect(deletes).toHaveLength(1)
  })

  it('should not end because an earlier one fails', async () => {
    const { auth, clock, emulator } = setup()
    emulator.latency = 1000
    const early = failure(auth.signIn({ ...alice, password: 'wrong' }))
    await settle()
    emulator.latency = 2000
    const entered = auth.signIn(alice)
    await settle()
    const statuses: string[] = []
    auth.session.subscribe(() =>
      statuses.push(auth.session.getSnapshot().status),
    )
    await clock.advance(1000)
    expect(await early).toMatchObject({ kind: 'credentials' })
    await clock.advance(1000)
    await entered
    expect(statuses).toEqual(['signedIn'])
  })

  it('should replace a session by another, and revoke the former', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn('alice')
    const bob = await auth.signIn({ username: 'bob', password: SEED_PASSWORD })
    expect(auth.scope.user).toBe(bob.uuid)
    await settle()
    expect(calls()).toEqual(['POST /token', 'DELETE /token/***'])
    expect(emulator.requests.at(-1)!.status).toBe(200)
  })

  it('should keep the session when signing in again fails', async () => {
    const { auth, signIn } = setup()
    await signIn()
    await failure(auth.signIn({ username: 'bob', password: 'wrong' }))
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect((await listUsers(auth, { limit: 1 })).items).toHaveLength(1)
  })

  it('should show nobody a secret', async () => {
    const { auth, sent } = setup()
    const user = await auth.signIn(alice)
    const { body } = sent[0]!
    expect(body).toBeDefined()
    const shown = textOf([
      user,
      auth.session.getSnapshot(),
      auth.token.getSnapshot(),
      auth.renewal.getSnapshot(),
      auth.scope,
    ])
    await listUsers(auth)
    const token = sent[1]!.headers.get('x-auth-token')!
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
    expect(shown).not.toContain(token)
    expect(shown).not.toContain(SEED_PASSWORD)
  })
})
