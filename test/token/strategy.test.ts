import { describe, expect, it } from 'vitest'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { listUsers, type TokenProviderOptions } from '../../src/index.ts'
import { failure, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'
import { textOf } from '../support/textOf.ts'

const hour = 3_600_000
const one = { limit: 1 }
const verdict = {
  status: 401,
  body: { reason: ['Authentication Failed'], timestamp: [1], status_code: 401 },
}

describe('requestCredentials', () => {
  const asking = (
    requestCredentials: TokenProviderOptions['requestCredentials'],
  ) =>
    setup({
      provider: {
        clientId: undefined as never,
        requestCredentials: requestCredentials!,
      },
    })

  it('should be asked when there is no refresh token', async () => {
    let asked = 0
    const { auth, clock, signIn } = asking(() => {
      asked++
      return Promise.resolve({ username: 'alice', password: SEED_PASSWORD })
    })
    await signIn()
    auth.start()
    await clock.advance(7_140_000)
    expect(asked).toBe(1)
    expect(auth.timeLeft()).toBe(2 * hour)
  })

  it('should take a token made elsewhere', async () => {
    const parts = asking(() =>
      Promise.resolve({ token: parts.emulator.signIn('alice').token }),
    )
    await parts.signIn()
    await parts.clock.advance(3 * hour)
    expect((await listUsers(parts.auth, one)).items).toHaveLength(1)
  })

  it('should end the session by null, and not be asked again', async () => {
    let asked = 0
    const { auth, clock, signIn } = asking(() => {
      asked++
      return Promise.resolve(null)
    })
    await signIn()
    auth.start()
    await clock.advance(7_199_000)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(auth.renewal.getSnapshot().failure).toMatchObject({
      reason: 'rejected',
      retryable: false,
      nextAttemptAt: null,
    })
    await clock.advance(120_000)
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
    expect(asked).toBe(1)
    await signIn()
    await clock.advance(7_199_000)
    expect(asked).toBe(2)
  })

  it('should keep nobody waiting for ever when it does not answer', async () => {
    let asked = 0
    const { auth, clock, signIn } = asking(() => {
      asked++
      return new Promise(() => {})
    })
    await signIn()
    auth.start()
    await clock.advance(7_199_000)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    await clock.advance(1_000)
    const waits = failure(listUsers(auth, one))
    await clock.advance(300_000)
    expect(await waits).toMatchObject({ kind: 'aborted' })
    await clock.advance(60_000)
    expect(asked).toBe(2)
    await signIn()
    expect((await listUsers(auth, one)).items).toHaveLength(1)
  })

  it('should show nobody what it gives instead of credentials', async () => {
    const token = 'b0a5b6d8-secret'
    const { auth, signIn, sent } = asking(() => Promise.resolve(token as never))
    await signIn()
    const error = await failure(auth.renew())
    expect(error).toMatchObject({ name: 'WazoAuthError', kind: 'aborted' })
    expect(textOf(error)).not.toContain(token)
    expect(textOf(auth.renewal.getSnapshot())).not.toContain(token)
    expect(sent).toHaveLength(1)
  })

  it('should not keep up a session with a token that is none any more', async () => {
    const parts = asking(() => Promise.resolve({ token }))
    const { token } = parts.emulator.signIn('alice', { expiration: 1 })
    const { auth, clock, signIn } = parts
    await signIn()
    auth.start()
    await clock.advance(7_150_000)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(auth.renewal.getSnapshot().failure).toMatchObject({
      reason: 'rejected',
      retryable: true,
    })
    await clock.advance(120_000)
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
  })

  it('should keep the session when the app itself fails', async () => {
    const { auth, clock, signIn } = asking(() =>
      Promise.reject(new Error('dialog broke')),
    )
    await signIn()
    auth.start()
    await clock.advance(3 * hour)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    expect(auth.renewal.getSnapshot().state).toBe('failing')
  })

  it.each([undefined, null, 'closed', new TypeError('dialog broke')])(
    'should be asked again later when it rejects with %s',
    async (reason) => {
      let asked = 0
      const { auth, clock, signIn } = asking(() => {
        asked++
        return Promise.reject(reason)
      })
      await signIn()
      auth.start()
      await clock.advance(7_170_000)
      expect(asked).toBeGreaterThan(1)
      expect(asked).toBeLessThan(9)
      expect(auth.renewal.getSnapshot().failure).toMatchObject({
        reason: 'aborted',
        error: {
          kind: 'aborted',
          message: expect.stringContaining('requestCredentials') as string,
        },
      })
      await clock.advance(3 * hour)
      expect(auth.session.getSnapshot().status).toBe('signedIn')
    },
  )

  it('should not be asked in a loop when it has nothing newer', async () => {
    let asked = 0
    let token = ''
    const { auth, clock, emulator } = asking(() => {
      asked++
      return Promise.resolve({ token })
    })
    token = emulator.signIn('alice').token
    await auth.adopt(token)
    auth.start()
    await clock.advance(7_199_000)
    expect(asked).toBeGreaterThan(1)
    expect(asked).toBeLessThan(12)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    token = emulator.signIn('alice').token
    await clock.advance(60_000)
    expect(auth.timeLeft()).toBeGreaterThan(hour)
  })

  it('should be asked when the refresh token is refused', async () => {
    let asked = 0
    const { auth, clock, emulator, signIn } = setup({
      provider: {
        requestCredentials: () => {
          asked++
          return Promise.resolve({
            token: emulator.signIn('alice').token,
          })
        },
      },
    })
    await signIn()
    emulator.fault({ on: 'POST /token', answer: verdict })
    await clock.advance(3 * hour)
    expect((await listUsers(auth, one)).items).toHaveLength(1)
    expect(asked).toBe(1)
    expect(auth.session.getSnapshot().status).toBe('signedIn')
  })

  it('should not revoke a token of others that came too late', async () => {
    let give!: (answer: { token: string }) => void
    const { auth, calls, emulator, signIn } = asking(
      () => new Promise((resolve) => (give = resolve)),
    )
    await signIn()
    const late = failure(auth.renew())
    await settle()
    await auth.signOut()
    calls()
    give({ token: emulator.signIn('alice').token })
    expect(await late).toMatchObject({ kind: 'aborted' })
    await settle()
    expect(calls()).toEqual(['GET /token/***'])
  })
})
