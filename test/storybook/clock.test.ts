import { describe, expect, it } from 'vitest'
import { createStoryClock } from '../../stories/clock.ts'

describe('createStoryClock', () => {
  it('should stand still until it is moved on', () => {
    const clock = createStoryClock({ stands: true })
    const before = [clock.now(), clock.monotonic()]
    expect([clock.now(), clock.monotonic()]).toEqual(before)
    clock.advance(1_500)
    expect(clock.now() - before[0]!).toBe(1_500)
    expect(clock.monotonic() - before[1]!).toBe(1_500)
  })

  it('should run what is due in order, each at its own time', () => {
    const clock = createStoryClock({ stands: true })
    const start = clock.monotonic()
    const ran: [string, number][] = []
    const note = (name: string) => () =>
      ran.push([name, clock.monotonic() - start])
    clock.setTimeout(note('late'), 900)
    clock.setTimeout(() => {
      note('early')()
      clock.setTimeout(note('chained'), 100)
    }, 200)
    clock.setTimeout(note('never'), 1_001)
    clock.advance(1_000)
    expect(ran).toEqual([
      ['early', 200],
      ['chained', 300],
      ['late', 900],
    ])
  })

  it('should forget a timer that is cleared, and all when disposed of', () => {
    const clock = createStoryClock({ stands: true })
    const ran: string[] = []
    const timer = clock.setTimeout(() => ran.push('cleared'), 10)
    clock.clearTimeout(timer)
    clock.setTimeout(() => ran.push('disposed'), 10)
    clock.dispose()
    clock.advance(20)
    expect(ran).toEqual([])
  })

  it('should reach what is due at once even while it stands', async () => {
    const clock = createStoryClock({ stands: true })
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 0))
  })

  it('should flow by itself otherwise', async () => {
    const clock = createStoryClock()
    const before = clock.monotonic()
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 5))
    expect(clock.monotonic()).toBeGreaterThan(before)
  })
})
