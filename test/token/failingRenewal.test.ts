import { describe, expect, it } from 'vitest'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { listUsers } from '../../src/index.ts'
import { failure, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const hour = 3_600_000
const one = { limit: 1 }
const verdict = {
  status: 401,
  body: { reason: ['Authentication Failed'], timestamp: [1], status_code: 401 },
}

const webPage = '<h1>Sign in to the hotel network</h1>'

describe('a failing renewal', () => {
  const json = (status: number, body: unknown) => ({ status, body })
  const message = 'Unauthorized'

  it.each([
    ['unreachable', 'offline'],
    ['timeout', 'hang'],
    ['server', 'bad gateway'],
    ['server', json(500, { message })],
    ['tooManySessions', json(429, { reason: ['User has exceeded …'] })],
    ['tooManySessions', { status: 429 }],
    // What stands before the server may well speak JSON.
    ['server', json(400, { message })],
    ['server', json(401, { message })],
    ['server', json(403, { message })],
    ['server', json(404, { message })],
  ] as const)(
    'should call it %s after %j, and go on',
    async (reason, answer) => {
      const { auth, clock, emulator, signIn } = setup()
      await signIn()
      auth.start()
      const repair = emulator.fault({ on: 'POST /token', answer })
      const failures = new Set<unknown>()
      auth.renewal.subscribe(() => {
        const { failure } = auth.renewal.getSnapshot()
        if (failure) failures.add(`${failure.reason} ${failure.retryable}`)
      })
      await clock.advance(3 * hour)
      expect([...failures]).toEqual([`${reason} true`])
      expect(auth.session.getSnapshot().status).toBe('signedIn')
      repair()
      await clock.advance(90_000)
      expect((await listUsers(auth, one)).items).toHaveLength(1)
    },
  )

  it.each(['offline', 'bad gateway', 'truncated', 'empty'] as const)(
    'should survive %s for as long as it takes',
    async (answer) => {
      const { auth, clock, emulator, signIn } = setup()
      await signIn()
      auth.start()
      const repair = emulator.fault({ answer })
      await clock.advance(5 * hour)
      expect(auth.session.getSnapshot()).toMatchObject({ status: 'signedIn' })
      expect(auth.renewal.getSnapshot().state).toBe('failing')
      repair()
      await clock.advance(61_000)
      expect(auth.renewal.getSnapshot().state).toBe('idle')
      expect((await listUsers(auth, one)).items).toHaveLength(1)
    },
  )

  it('should not hammer a server that is down', async () => {
    const { auth, clock, calls, emulator, signIn } = setup()
    await signIn()
    auth.start()
    emulator.fault({ answer: 'offline' })
    await clock.advance(7_140_000)
    calls()
    await clock.advance(600_000)
    // Doubling from a second to a minute, never in lockstep.
    expect(calls().length).toBeLessThan(30)
  })

  it('should not be tried again by every request meanwhile', async () => {
    const { auth, clock, calls, emulator, signIn } = setup()
    await signIn()
    await clock.advance(7_150_000)
    emulator.fault({ on: 'POST /token', answer: 'offline' })
    for (let time = 0; time < 10; time++) {
      expect((await listUsers(auth, one)).items).toHaveLength(1)
      await settle()
    }
    const posts = calls().filter((call) => call === 'POST /token')
    expect(posts).toHaveLength(1)
  })

  it('should answer requests with the failure while it cools down', async () => {
    const { auth, clock, calls, emulator, signIn } = setup()
    await signIn()
    await clock.advance(3 * hour)
    emulator.fault({ on: 'POST /token', answer: 'offline' })
    expect(await failure(listUsers(auth, one))).toMatchObject({
      kind: 'unreachable',
    })
    calls()
    expect(await failure(listUsers(auth, one))).toMatchObject({
      kind: 'unreachable',
    })
    expect(calls()).toEqual([])
  })

  it('should let nobody wait long once the server is back', async () => {
    const { auth, clock, emulator, signIn } = setup()
    await signIn()
    auth.start()
    const repair = emulator.fault({ on: 'POST /token', answer: 'offline' })
    // By now the pause between two attempts is a minute.
    await clock.advance(3 * hour)
    const failedAt = () => auth.renewal.getSnapshot().failure?.nextAttemptAt
    const last = failedAt()
    while (failedAt() === last) await clock.advance(1000)
    repair()
    await clock.advance(5000)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
  })

  it('should wait for whole milliseconds, however finely the clock counts', async () => {
    const { auth, clock, emulator, signIn } = setup()
    const delays: number[] = []
    const { setTimeout } = clock
    clock.setTimeout = (run, delay) => {
      delays.push(delay)
      return setTimeout(run, delay)
    }
    auth.start()
    await signIn()
    // What is tried again waits a random while.
    emulator.fault({ on: 'POST /token', answer: 'offline', times: 3 })
    await clock.advance(3 * hour)
    expect(delays.length).toBeGreaterThan(100)
    expect(delays.filter((delay) => !Number.isInteger(delay))).toEqual([])
  })

  it('should not take a web page in the way for the word of the server', async () => {
    const { auth, clock, emulator, signIn } = setup()
    await signIn()
    auth.start()
    let patience = 3 * hour
    for (const status of [400, 401, 403, 404, 407]) {
      emulator.clearFaults()
      emulator.fault({
        on: 'POST /token',
        answer: {
          status,
          body: webPage,
          headers: { 'content-type': 'text/html' },
        },
      })
      await clock.advance(patience)
      // The token has ended: from now on it is tried again each minute.
      patience = 180_000
      expect([status, auth.session.getSnapshot().status]).toEqual([
        status,
        'signedIn',
      ])
    }
    emulator.clearFaults()
    await clock.advance(61_000)
    expect(auth.renewal.getSnapshot().state).toBe('idle')
  })

  it.each([
    [400, webPage],
    [401, webPage],
    [403, webPage],
    [404, webPage],
    [401, { message: 'Unauthorized' }],
    [403, { message: 'Forbidden' }],
    [404, { message: 'Not Found' }],
  ])(
    'should not pass its own %i on as that of a request (%j)',
    async (status, body) => {
      const { auth, clock, emulator, signIn } = setup()
      await signIn()
      await clock.advance(3 * hour)
      const headers = {
        'content-type': body === webPage ? 'text/html' : 'application/json',
      }
      const answer = { status, body, headers }
      emulator.fault({ on: 'POST /token', answer })
      expect(await failure(listUsers(auth, one))).toMatchObject({
        kind: 'server',
        status,
        retryable: true,
        message: expect.stringContaining('session') as string,
      })
    },
  )

  it('should keep the token to its end when the refresh token is refused', async () => {
    const { auth, clock, emulator, signIn } = setup()
    await signIn()
    auth.start()
    emulator.fault({ on: 'POST /token', answer: verdict })
    await clock.advance(7_199_000)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    const { user } = auth.session.getSnapshot()
    const details = auth.token.getSnapshot()
    await clock.advance(2_000)
    // User, scope and rights stay, for the same person to come back.
    expect(auth.session.getSnapshot()).toEqual({
      status: 'reauthRequired',
      user,
    })
    expect(details).not.toBeNull()
    expect(auth.token.getSnapshot()).toBe(details)
    expect(auth.timeLeft()).toBeNull()
    await auth.signOut()
    expect(auth.token.getSnapshot()).toBeNull()
  })

  it('should be forgotten by who signs in again', async () => {
    const { auth, clock, emulator, signIn } = setup()
    await signIn()
    auth.start()
    emulator.fault({ on: 'POST /token', answer: verdict })
    await clock.advance(7_300_000)
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
    emulator.clearFaults()
    await signIn()
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(auth.renewal.getSnapshot()).toMatchObject({
      state: 'idle',
      failure: null,
    })
  })

  it.each(['offline', verdict] as const)(
    'should be no matter of who has signed in meanwhile (%j)',
    async (answer) => {
      const { auth, clock, emulator, hold, signIn } = setup()
      await signIn()
      await clock.advance(3 * hour)
      emulator.fault({ on: 'POST /token', answer, times: 1 })
      const held = hold(/POST .*token/)
      const list = listUsers(auth, one)
      await settle()
      const { token } = emulator.signIn('alice')
      await auth.adopt(token)
      held.release()
      expect((await list).items).toHaveLength(1)
      expect(auth.session.getSnapshot().status).toBe('signedIn')
      expect(auth.renewal.getSnapshot()).toEqual({
        state: 'idle',
        failure: null,
      })
    },
  )

  it('should keep the cache for the same user, who comes back', async () => {
    const { auth, clock, emulator, queryClient, signIn } = setup()
    await signIn()
    queryClient.setQueryData(
      ['wazo-auth', auth.scope, 'users', 'list', {}],
      'rows',
    )
    auth.start()
    emulator.fault({ on: 'POST /token', answer: verdict })
    await clock.advance(7_300_000)
    emulator.clearFaults()
    await signIn()
    const key = ['wazo-auth', auth.scope, 'users', 'list', {}]
    expect(queryClient.getQueryData(key)).toBe('rows')
  })

  it('should be followed by short pauses again once it is over', async () => {
    const { auth, clock, emulator, signIn } = setup()
    await signIn()
    auth.start()
    emulator.fault({ on: 'POST /token', answer: 'offline', times: 8 })
    await clock.advance(8_000_000)
    expect(auth.renewal.getSnapshot().state).toBe('idle')
    emulator.fault({ on: 'POST /token', answer: 'offline', times: 1 })
    const pauses: number[] = []
    auth.renewal.subscribe(() => {
      const { state, failure } = auth.renewal.getSnapshot()
      if (state === 'failing')
        pauses.push(failure!.nextAttemptAt! - clock.now())
    })
    await clock.advance(2 * hour)
    expect(pauses).toEqual([expect.toSatisfy((pause) => pause <= 1000)])
  })

  it('should not keep the next session from renewing', async () => {
    const { auth, clock, emulator, signIn } = setup({
      provider: { clientId: undefined as never },
    })
    await signIn()
    auth.start()
    await clock.advance(7_300_000)
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
    await auth.signIn({
      username: 'alice',
      password: SEED_PASSWORD,
      client_id: 'tests',
    })
    const posts = () =>
      emulator.requests.filter(({ path }) => path === '/token').length
    const before = posts()
    await clock.advance(7_140_000)
    expect(posts()).toBe(before + 1)
    expect(auth.timeLeft()).toBe(2 * hour)
  })

  it('should refuse by name to renew for nobody', async () => {
    const { auth } = setup()
    expect(await failure(auth.renew())).toMatchObject({
      name: 'WazoAuthError',
      kind: 'unauthenticated',
    })
    expect(auth.renewal.getSnapshot().state).toBe('idle')
  })
})
