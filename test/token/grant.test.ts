import { describe, expect, it } from 'vitest'
import { failure, setup } from '../support/setup.ts'

const answer = (times: object) => ({
  status: 200,
  body: {
    data: {
      token: 'token-1',
      auth_id: 'user-1',
      session_uuid: 'session-1',
      acl: ['#'],
      metadata: { uuid: 'user-1', tenant_uuid: 'tenant-1' },
      ...times,
    },
  },
})

const utc_issued_at = '2031-03-30T01:30:00'
const utc_expires_at = '2031-03-30T03:30:00'

describe('an answer that is no token', () => {
  it.each<[string, object]>([
    ['accesses in no list', { acl: '#' }],
    ['an access that is no text', { acl: ['#', 7] }],
    ['a token that is no text', { token: { toString: 'one' } }],
    ['a user that is no text', { auth_id: [] }],
    ['nobody', { metadata: null }],
    ['a session that is no text', { session_uuid: 7 }],
    ['a refresh token that is no text', { refresh_token: {} }],
  ])('should not be signed in with: %s', async (_, wrong) => {
    const { auth, emulator } = setup()
    const times = { utc_issued_at, utc_expires_at }
    emulator.fault({ on: 'POST /token', answer: answer(times) })
    await auth.signIn({ username: 'alice', password: 'any' })
    await auth.signOut()
    emulator.clearFaults()
    emulator.fault({
      on: 'POST /token',
      answer: answer({ ...times, ...wrong }),
    })
    expect(
      await failure(auth.signIn({ username: 'alice', password: 'any' })),
    ).toMatchObject({ kind: 'malformed' })
    expect(auth.token.getSnapshot()).toBeNull()
  })
})

describe('a renewal', () => {
  it.each([{}, { refresh_token: null }, { refresh_token: '' }])(
    'should keep the refresh token for an answer with %j',
    async (given) => {
      const { auth, emulator, signIn } = setup()
      await signIn()
      const times = { utc_issued_at, utc_expires_at }
      emulator.fault({
        on: 'POST /token',
        answer: answer({ ...times, ...given }),
        times: 1,
      })
      await auth.renew()
      await auth.renew()
    },
  )
})

describe('the life of a token', () => {
  it.each([
    [
      'with microseconds',
      '2031-03-30T01:30:00.123456',
      '2031-03-30T03:30:00.123456',
    ],
    ['without a fraction', '2031-03-30T01:30:00', '2031-03-30T03:30:00'],
    [
      'over the turn of a year',
      '2031-12-31T23:00:00.5',
      '2032-01-01T01:00:00.5',
    ],
  ])(
    'should be the difference of its two UTC times, %s',
    async (_, utc_issued_at, utc_expires_at) => {
      const { auth, emulator } = setup()
      emulator.fault({
        on: 'POST /token',
        answer: answer({
          utc_issued_at,
          utc_expires_at,
          // The server's own zone, one hour of which summer takes away.
          issued_at: '2031-03-30T02:30:00.123456',
          expires_at: '2031-03-30T05:30:00.123456',
        }),
      })
      await auth.signIn({ username: 'a', password: 'b' })
      expect(auth.timeLeft()).toBe(7_200_000)
      expect(auth.token.getSnapshot()).toMatchObject({ lifetime: 7200 })
    },
  )

  it('should last ten years without a timer too long', async () => {
    const { auth, clock, emulator } = setup()
    auth.start()
    emulator.fault({
      on: 'POST /token',
      answer: answer({
        utc_issued_at: '2026-11-23T12:00:00.000000',
        utc_expires_at: '2036-11-20T12:00:00.000000',
      }),
    })
    await auth.signIn({ username: 'a', password: 'b' })
    await clock.advance(120_000)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(emulator.requests).toHaveLength(1)
    expect(clock.pending).toBe(1)
  })

  it.each([
    ['ends before it begins', '2026-11-23T12:00:00', '2026-11-23T11:00:00'],
    ['takes no time', '2026-11-23T12:00:00', '2026-11-23T12:00:00'],
    ['has no end', '2026-11-23T12:00:00', undefined],
    ['is no time', 'yesterday', 'tomorrow'],
  ])('should not be one that %s', async (_, utc_issued_at, utc_expires_at) => {
    const { auth, emulator } = setup()
    emulator.fault({
      on: 'POST /token',
      answer: answer({ utc_issued_at, utc_expires_at }),
    })
    await expect(
      auth.signIn({ username: 'a', password: 'b' }),
    ).rejects.toMatchObject({ kind: 'malformed' })
  })
})

describe('a token that is handed in', () => {
  const hour = 3_600_000
  const utc = (time: number) => new Date(time).toISOString().slice(0, -1)

  it.each([
    ['has lived as long as the clock says', hour, hour],
    ['is new where the clock says that it has ended', 3 * hour, 2 * hour],
    ['is new where the clock says that it is to come', -hour, 2 * hour],
  ])('should count as one that %s', async (_, age, left) => {
    const { auth, clock, emulator } = setup()
    const begin = clock.now() - age
    emulator.fault({
      on: 'GET /token/{token_uuid}',
      answer: answer({
        utc_issued_at: utc(begin),
        utc_expires_at: utc(begin + 2 * hour),
      }),
    })
    await auth.adopt(emulator.signIn('alice').token)
    expect(auth.timeLeft()).toBe(left)
  })
})
