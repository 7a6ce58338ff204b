import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  webStorage,
} from '../../src/index.ts'
import { baseURL, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const hour = 3_600_000
/** Milliseconds that a busy machine may need. */
const patience = 20_000

const signals: [string, () => EventTarget][] = [
  ['focus', () => window],
  ['online', () => window],
  ['pageshow', () => window],
  ['visibilitychange', () => document],
  ['resume', () => document],
]

describe('a page that wakes', () => {
  it.each(signals)(
    'should look at the clock at once by %s',
    async (type, target) => {
      const { auth, calls, clock, signIn } = setup()
      await signIn()
      const stop = auth.start()
      clock.sleep(3 * hour)
      target().dispatchEvent(
        new Event(type, { bubbles: type === 'visibilitychange' }),
      )
      const seen: string[] = []
      await vi.waitFor(() => {
        seen.push(...calls())
        expect(seen).toEqual([
          'HEAD /token/***',
          'POST /token',
          'DELETE /token/***',
        ])
      }, patience)
      expect(auth.timeLeft()).toBe(2 * hour)
      stop()
    },
  )

  it('should try again at once when the network is back', async () => {
    const { auth, calls, clock, emulator, signIn } = setup({
      provider: { random: () => 0.5 },
    })
    await signIn()
    const stop = auth.start()
    const repair = emulator.fault({ answer: 'offline' })
    await clock.advance(7_170_000)
    expect(auth.renewal.getSnapshot().state).toBe('failing')
    repair()
    calls()
    window.dispatchEvent(new Event('online'))
    await vi.waitFor(
      () => expect(auth.renewal.getSnapshot().state).toBe('idle'),
      patience,
    )
    expect(calls()).toContain('POST /token')
    stop()
  })

  /** A started session whose renewal has just failed. */
  async function failing() {
    const parts = setup()
    await parts.signIn()
    onTestFinished(parts.auth.start())
    parts.emulator.fault({ on: 'POST /token', answer: 'offline' })
    await parts.clock.advance(7_140_000)
    expect(parts.auth.renewal.getSnapshot().state).toBe('failing')
    parts.calls()
    return parts
  }

  it('should not take a field that gets the focus for that', async () => {
    const { calls, clock } = await failing()
    const fields = ['a', 'b'].map(() => document.createElement('input'))
    document.body.append(...fields)
    for (let times = 0; times < 10; times++) {
      fields[times % 2]!.focus()
      await clock.advance(10)
    }
    expect(document.activeElement).toBe(fields[1])
    expect(calls()).toEqual([])
    for (const field of fields) field.remove()
  })

  it('should ask once a second at most, however often it wakes', async () => {
    const { calls, clock } = await failing()
    for (let times = 0; times < 30; times++) {
      window.dispatchEvent(new Event('focus'))
      await clock.advance(100)
    }
    expect(calls().length).toBeLessThanOrEqual(3)
  })

  it('should ask nothing when all is well', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    const stop = auth.start()
    for (const [type, target] of signals)
      target().dispatchEvent(new Event(type))
    await settle()
    expect(calls()).toEqual([])
    stop()
  })

  describe('as it was left', () => {
    const comeBack = () =>
      window.dispatchEvent(
        new PageTransitionEvent('pageshow', { persisted: true }),
      )

    /** Two pages of one tab, of which the first went to sleep. */
    async function pages() {
      sessionStorage.clear()
      const storage = webStorage(() => sessionStorage)
      const first = setup({ provider: { storage } })
      await first.signIn()
      const second = createWazoAuth({
        baseURL,
        clock: first.clock,
        fetch: first.emulator.fetch,
        tokenProvider: createTokenProvider({ clock: first.clock, storage }),
      })
      onTestFinished(second.start())
      await vi.waitFor(() => expect(second.scope.user).not.toBeNull())
      // Asleep, it hears of nothing.
      onTestFinished(first.auth.start())
      return { ...first, second }
    }

    it('should know that somebody has signed out meanwhile', async () => {
      const { auth, second } = await pages()
      await second.signOut()
      expect(auth.session.getSnapshot().status).toBe('signedIn')
      comeBack()
      await vi.waitFor(
        () =>
          expect(auth.session.getSnapshot()).toEqual({
            status: 'signedOut',
            user: null,
          }),
        patience,
      )
    })

    it('should be of who has signed in meanwhile', async () => {
      const { auth, clock, second } = await pages()
      await second.signOut()
      clock.sleep(1_000)
      const bob = await second.signIn({
        username: 'bob',
        password: SEED_PASSWORD,
      })
      comeBack()
      await vi.waitFor(() => expect(auth.scope.user).toBe(bob.uuid), patience)
    })

    it('should stay as it is while the server cannot be asked', async () => {
      const { auth, emulator } = await pages()
      sessionStorage.clear()
      emulator.fault({ answer: 'offline' })
      comeBack()
      await settle()
      expect(auth.session.getSnapshot().status).toBe('signedIn')
    })
  })

  it('should be left alone after the stop', async () => {
    const { auth, calls, clock, signIn } = setup()
    await signIn()
    auth.start()()
    clock.sleep(3 * hour)
    for (const [type, target] of signals)
      target().dispatchEvent(new Event(type))
    await settle()
    expect(calls()).toEqual([])
  })
})
