import { describe, expect, it } from 'vitest'
import { listUsers, type WazoAuthError } from '../../src/index.ts'
import { failure, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const hour = 3_600_000
const one = { limit: 1 }
const list = 'GET /users?limit=1'

describe('clocks that disagree', () => {
  it('should not matter up to five seconds', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    clock.sleep(5_000)
    await listUsers(auth, one)
    expect(calls()).toEqual([list])
  })

  it('should be settled by one HEAD before the next request', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    clock.sleep(600_000)
    await listUsers(auth, one)
    await listUsers(auth, one)
    expect(calls()).toEqual(['HEAD /token/***', list, list])
    // The smaller of the two lives counts from now on.
    expect(auth.timeLeft()).toBe(2 * hour - 600_000)
  })

  it('should ask once for however many requests', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    clock.sleep(600_000)
    await Promise.all(Array.from({ length: 50 }, () => listUsers(auth, one)))
    const heads = calls().filter((call) => call.startsWith('HEAD'))
    expect(heads).toHaveLength(1)
  })

  it('should renew after a sleep longer than the token', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    clock.sleep(3 * hour)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    expect(calls()).toEqual([
      'HEAD /token/***',
      'POST /token',
      'DELETE /token/***',
      list,
    ])
    expect(auth.timeLeft()).toBe(2 * hour)
  })

  it('should not send a token that the server knows no more', async () => {
    const { auth, calls, clock, emulator, sent, signIn } = setup()
    await signIn()
    await listUsers(auth, one)
    const token = sent.at(-1)!.headers.get('x-auth-token')!
    await emulator.fetch(`/0.1/token/${token}`, { method: 'DELETE' })
    calls()
    clock.sleep(600_000)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    expect(calls().slice(0, 2)).toEqual(['HEAD /token/***', 'POST /token'])
    const tokens = sent.map(({ headers }) => headers.get('x-auth-token'))
    expect(tokens.filter((one) => one === token)).toHaveLength(1)
  })

  it('should believe the server when the user sets the clock forward', async () => {
    const now = Date.UTC(2026, 10, 23, 12)
    const { auth, calls, clock, signIn } = setup({
      emulator: { clock: { now: () => now } },
    })
    await signIn()
    clock.sleep(24 * hour)
    await listUsers(auth, one)
    await listUsers(auth, one)
    expect(calls()).toEqual(['HEAD /token/***', list, list])
    expect(auth.timeLeft()).toBe(2 * hour)
  })

  it('should believe the server when the user sets the clock back', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    clock.sleep(-24 * hour)
    await listUsers(auth, one)
    expect(calls()).toEqual(['HEAD /token/***', list])
    expect(auth.timeLeft()).toBe(2 * hour)
  })

  it('should not believe a word of the server that comes when the token has ended', async () => {
    const { auth, calls, clock, emulator, signIn } = setup()
    await signIn()
    clock.sleep(-600_000)
    await clock.advance(2 * hour - 1000)
    emulator.latency = ({ method }) => (method === 'HEAD' ? 2000 : 0)
    const answer = listUsers(auth, one)
    await clock.advance(2000)
    expect((await answer).items).toHaveLength(1)
    expect(calls()).toEqual([
      'HEAD /token/***',
      'POST /token',
      'DELETE /token/***',
      list,
    ])
  })

  it('should not end a session because the check cannot be made', async () => {
    const { auth, clock, emulator, signIn } = setup()
    await signIn()
    clock.sleep(600_000)
    const repair = emulator.fault({ answer: 'offline' })
    expect(await failure(listUsers(auth, one))).toMatchObject({
      kind: 'unreachable',
    })
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    repair()
    await clock.advance(61_000)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    expect(auth.renewal.getSnapshot()).toEqual({ state: 'idle', failure: null })
  })

  it('should not be asked about by every request while that fails', async () => {
    const { auth, calls, clock, emulator, signIn } = setup()
    await signIn()
    clock.sleep(600_000)
    emulator.fault({ on: /^HEAD/, answer: 'offline' })
    const { kind } = (await failure(listUsers(auth, one))) as WazoAuthError
    expect(await failure(listUsers(auth, one))).toMatchObject({ kind })
    expect(calls()).toEqual(['HEAD /token/***'])
  })

  it('should be settled for a token, too, that came just before its end', async () => {
    const { auth, calls, clock, emulator } = setup({
      provider: { clientId: undefined },
    })
    const { token } = emulator.signIn('alice')
    await clock.advance(2 * hour - 30_000)
    await auth.adopt(token)
    calls()
    clock.sleep(6_000)
    await listUsers(auth, one)
    expect(calls()).toEqual(['HEAD /token/***', list])
  })

  it.each([
    'bad gateway',
    { status: 404, headers: { 'content-type': 'text/html' } },
  ] as const)(
    'should not take %j for the word of the server',
    async (answer) => {
      const { auth, calls, clock, emulator, signIn } = setup()
      await signIn()
      clock.sleep(600_000)
      emulator.fault({ on: /^HEAD/, answer })
      expect(await failure(listUsers(auth, one))).toMatchObject({
        kind: 'server',
        retryable: true,
      })
      expect(calls()).toEqual(['HEAD /token/***'])
      expect(auth.session.getSnapshot().status).toBe('signedIn')
    },
  )

  it.each([600_000, 3 * hour])(
    'should not hammer a server that is down after a sleep of %i ms',
    async (nap) => {
      const { auth, calls, clock, emulator, signIn } = setup()
      await signIn()
      auth.start()
      emulator.fault({ answer: 'offline' })
      clock.sleep(nap)
      await clock.advance(600_000)
      expect(calls().length).toBeLessThan(30)
      emulator.clearFaults()
      await clock.advance(61_000)
      expect((await listUsers(auth, one)).items).toHaveLength(1)
    },
  )

  it('should be asked about once, however long the answer takes', async () => {
    const { auth, calls, clock, hold, signIn } = setup()
    await signIn()
    auth.start()
    const held = hold(/^HEAD/)
    clock.sleep(3 * hour)
    await clock.advance(65_000)
    held.release()
    await clock.advance(0)
    expect(calls().filter((call) => call.startsWith('HEAD'))).toHaveLength(1)
  })

  it('should not hide that a renewal is under way', async () => {
    const { auth, calls, clock, hold, signIn } = setup()
    await signIn()
    const held = hold(/POST .*token/)
    const renewed = auth.renew()
    await settle()
    clock.sleep(6_000)
    await listUsers(auth, one)
    expect(calls()).toEqual(['HEAD /token/***', list])
    expect(auth.renewal.getSnapshot().state).toBe('running')
    held.release()
    await renewed
    expect(auth.renewal.getSnapshot().state).toBe('idle')
  })

  it.each([{ answer: 'offline' }, { delay: 0 }] as const)(
    'should be no matter of who has signed in meanwhile (%j)',
    async (fault) => {
      const { auth, clock, emulator, hold, sent, signIn } = setup()
      await signIn()
      clock.sleep(600_000)
      emulator.fault({ on: /^HEAD/, ...fault, times: 1 })
      const held = hold(/^HEAD/)
      const users = listUsers(auth, one)
      await settle()
      const { token } = emulator.signIn('alice')
      await auth.adopt(token)
      held.release()
      expect((await users).items).toHaveLength(1)
      expect(sent.at(-1)!.headers.get('x-auth-token')).toBe(token)
      expect(auth.renewal.getSnapshot()).toEqual({
        state: 'idle',
        failure: null,
      })
    },
  )

  it('should find out by itself, asleep or not, within a minute of waking', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    auth.start()
    clock.sleep(3 * hour)
    await clock.advance(60_000)
    expect(calls()).toEqual([
      'HEAD /token/***',
      'POST /token',
      'DELETE /token/***',
    ])
    expect(auth.timeLeft()).toBeGreaterThan(hour)
  })
})
