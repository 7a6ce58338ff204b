import { describe, expect, it } from 'vitest'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { listUsers, listUserSessions, updateUser } from '../../src/index.ts'
import { failure, setup, type Setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const hour = 3_600_000
const one = { limit: 1 }
const list = 'GET /users?limit=1'

/** The tokens that requests carried, in order. */
const tokensOf = ({ sent }: Setup) =>
  sent.map(({ headers }) => headers.get('x-auth-token')).filter(Boolean)

describe('lifetime', () => {
  it('should be counted from receipt, whatever the zone and the clock of the machine', async () => {
    const { auth, clock, signIn } = setup({
      provider: { expiration: 600 },
      // A server a day ahead: only the difference of its two times counts.
      emulator: { clock: { now: () => Date.UTC(2026, 10, 24, 12) } },
    })
    await signIn()
    expect(auth.timeLeft()).toBe(600_000)
    await clock.advance(100_000)
    expect(auth.timeLeft()).toBe(500_000)
  })
})

describe('renewal ahead of expiry', () => {
  it.each([
    [7200, 7140],
    [600, 540],
    [300, 240],
    [100, 80],
    [10, 8],
  ])('should renew a token of %i s after %i s', async (expiration, due) => {
    const { auth, clock, calls, signIn } = setup({ provider: { expiration } })
    await signIn()
    auth.start()
    await clock.advance(due * 1000 - 1)
    expect(calls()).toEqual([])
    await clock.advance(1)
    expect(calls()).toEqual(['POST /token', 'DELETE /token/***'])
    expect(auth.timeLeft()).toBe(expiration * 1000)
  })

  it('should renew on and on', async () => {
    const { auth, clock, calls, signIn } = setup()
    await signIn()
    const first = auth.token.getSnapshot()?.session_uuid
    auth.start()
    await clock.advance(24 * hour)
    const renewals = calls().filter((call) => call === 'POST /token')
    expect(renewals).toHaveLength(12)
    const { session_uuid, origin_uuid } = auth.token.getSnapshot()!
    expect(origin_uuid).toBe(first)
    expect(session_uuid).not.toBe(first)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it('should ask for the life that the sign-in has asked for', async () => {
    const { auth, clock } = setup({ provider: { expiration: 600 } })
    const alice = { username: 'alice', password: SEED_PASSWORD }
    await auth.signIn({ ...alice, expiration: 60 })
    for (let times = 0; times < 2; times++) {
      await clock.advance(50_000)
      await auth.renew()
      expect(auth.timeLeft()).toBe(60_000)
    }
    await auth.signIn(alice)
    await auth.renew()
    expect(auth.timeLeft()).toBe(600_000)
  })

  it('should leave the session of a phone one of a phone', async () => {
    const { auth } = setup()
    const { uuid } = await auth.signIn({
      username: 'alice',
      password: SEED_PASSWORD,
      session_type: 'mobile',
    })
    await auth.renew()
    const { items } = await listUserSessions(auth, { user_uuid: uuid })
    expect(items.map(({ mobile }) => mobile)).toEqual([true])
  })

  it('should tell what has changed of the user', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const { uuid, purpose } = auth.session.getSnapshot().user!
    await updateUser(auth, {
      user_uuid: uuid,
      body: { purpose: 'external_api' },
    })
    expect(purpose).toBe('user')
    await auth.renew()
    expect(auth.session.getSnapshot()).toMatchObject({
      status: 'signedIn',
      user: { uuid, purpose: 'external_api' },
    })
  })

  it('should publish nothing to who only reads the session', async () => {
    const { auth, clock, signIn } = setup()
    await signIn()
    auth.start()
    let published = 0
    auth.session.subscribe(() => published++)
    auth.subscribeScope(() => published++)
    const before = auth.session.getSnapshot()
    await clock.advance(3 * hour)
    expect(published).toBe(0)
    expect(auth.session.getSnapshot()).toBe(before)
  })

  it('should do nothing by itself unless started, but renew for a request', async () => {
    const { auth, clock, calls, signIn } = setup()
    await signIn()
    await clock.advance(1.99 * hour)
    expect(calls()).toEqual([])
    // Due, not dead: the old token serves, and a new one is fetched beside.
    await listUsers(auth, one)
    await settle()
    expect(calls().sort()).toEqual(
      ['POST /token', list, 'DELETE /token/***'].sort(),
    )
  })

  it('should take the token at send time', async () => {
    const parts = setup()
    await parts.signIn()
    await listUsers(parts.auth, one)
    await parts.auth.renew()
    await listUsers(parts.auth, one)
    expect(new Set(tokensOf(parts)).size).toBe(2)
  })

  it('should renew once for two hundred requests on an expired token', async () => {
    const { auth, clock, calls, signIn } = setup()
    await signIn()
    await clock.advance(3 * hour)
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => listUsers(auth, one)),
    )
    expect(answers.every(({ items }) => items.length === 1)).toBe(true)
    const asked = calls()
    expect(asked.filter((call) => call === 'POST /token')).toHaveLength(1)
    expect(asked.filter((call) => call === list)).toHaveLength(200)
    expect(asked.filter((call) => call.startsWith('HEAD'))).toEqual([])
  })

  it('should renew once for two hundred requests that are all refused', async () => {
    const { auth, calls, emulator, signIn } = setup()
    await signIn()
    // The server forgets the token before its time.
    await revokeAll(emulator)
    calls()
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => listUsers(auth, one)),
    )
    expect(answers).toHaveLength(200)
    const posts = calls().filter((call) => call === 'POST /token')
    expect(posts).toHaveLength(1)
  })

  it('should show why it has failed until it has not', async () => {
    const { auth, clock, emulator, hold, signIn } = setup()
    await signIn()
    auth.start()
    emulator.fault({ on: 'POST /token', answer: { status: 503 }, times: 1 })
    await clock.advance(7_140_000)
    const { failure } = auth.renewal.getSnapshot()
    expect(failure).toMatchObject({ reason: 'server' })
    const held = hold(/POST .*token/)
    await clock.advance(2_000)
    expect(auth.renewal.getSnapshot()).toEqual({ state: 'running', failure })
    held.release()
    await settle()
    expect(auth.renewal.getSnapshot()).toEqual({ state: 'idle', failure: null })
  })

  it('should show how it goes', async () => {
    const { auth, clock, hold, signIn } = setup()
    await signIn()
    auth.start()
    const held = hold(/POST .*token/)
    await clock.advance(7_140_000)
    expect(auth.renewal.getSnapshot()).toMatchObject({ state: 'running' })
    held.release()
    await settle()
    expect(auth.renewal.getSnapshot()).toMatchObject({
      state: 'idle',
      failure: null,
    })
  })
})

describe('a session that nothing can renew', () => {
  const handedIn = async () => {
    const parts = setup({ provider: { clientId: undefined } })
    const { token } = parts.emulator.signIn('alice')
    await parts.auth.adopt(token)
    return parts
  }

  it('should end at the moment that its token does', async () => {
    const { auth, clock } = await handedIn()
    await clock.advance(30_500)
    auth.start()
    await clock.advance(2 * hour - 30_501)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    await clock.advance(1)
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
  })

  it('should not be renewed in vain while its token lives', async () => {
    const { auth, clock } = await handedIn()
    const states = new Set<string>()
    auth.renewal.subscribe(() => states.add(auth.renewal.getSnapshot().state))
    await clock.advance(2 * hour - 1000)
    expect((await listUsers(auth, { limit: 1 })).items).toHaveLength(1)
    await settle()
    expect([...states]).toEqual([])
  })
})

describe('the commit guard', () => {
  it('should revoke a renewal that answers after the sign-out', async () => {
    const { auth, calls, hold, signIn } = setup()
    await signIn()
    const held = hold(/POST .*token/)
    const late = failure(auth.renew())
    await settle()
    await auth.signOut()
    held.release()
    expect(await late).toMatchObject({ kind: 'aborted' })
    await settle()
    expect(auth.session.getSnapshot()).toMatchObject({ user: null })
    expect(calls()).toEqual([
      'DELETE /token/***',
      'POST /token',
      'DELETE /token/***',
    ])
  })

  it('should not let a late renewal disturb another user', async () => {
    const { auth, calls, emulator, hold, signIn } = setup()
    await signIn('alice')
    const held = hold(/POST .*token/)
    const late = auth.renew().catch(() => {})
    await settle()
    const bob = await auth.adopt(emulator.signIn('bob').token)
    await settle()
    calls()
    held.release()
    await late
    await settle()
    expect(auth.scope.user).toBe(bob.uuid)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    // Nobody is left to use what has come too late.
    expect(calls()).toEqual(['POST /token', 'DELETE /token/***'])
  })
})

type Emulator = Setup['emulator']

/** Ends every session at the server but its own. */
async function revokeAll(emulator: Emulator): Promise<void> {
  const { token, session_uuid } = emulator.signIn('admin')
  const headers = { 'x-auth-token': token }
  const path = '/0.1/sessions?recurse=true'
  const answer = await emulator.fetch(path, { headers })
  const { items } = (await answer.json()) as {
    items: { uuid: string; tenant_uuid: string }[]
  }
  const others = items.filter(({ uuid }) => uuid !== session_uuid)
  for (const { uuid, tenant_uuid } of others)
    await emulator.fetch(`/0.1/sessions/${uuid}`, {
      method: 'DELETE',
      headers: { ...headers, 'wazo-tenant': tenant_uuid },
    })
}
