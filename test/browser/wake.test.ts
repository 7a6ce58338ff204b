import { describe, expect, it } from 'vitest'
import { setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const hour = 3_600_000

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
      await settle()
      expect(calls()).toEqual([
        'HEAD /token/***',
        'POST /token',
        'DELETE /token/***',
      ])
      expect(auth.timeLeft()).toBe(2 * hour)
      stop()
    },
  )

  it('should try again at once when the network is back', async () => {
    const { auth, calls, clock, emulator, signIn } = setup()
    await signIn()
    const stop = auth.start()
    const repair = emulator.fault({ answer: 'offline' })
    await clock.advance(7_170_000)
    expect(auth.renewal.getSnapshot().state).toBe('failing')
    repair()
    calls()
    window.dispatchEvent(new Event('online'))
    await settle()
    expect(calls()).toContain('POST /token')
    expect(auth.renewal.getSnapshot().state).toBe('idle')
    stop()
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
