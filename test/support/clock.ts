import type { Clock } from '../../src/clock.ts'
import { flush } from './settle.ts'

/** A clock that only moves when told to, wall and monotonic time apart. */
export interface FakeClock extends Clock {
  /** Lets time pass, running each timer at its moment. Milliseconds. */
  advance(ms: number): Promise<void>
  /** The machine sleeps: the wall clock goes on, the monotonic one does not. */
  sleep(ms: number): void
  /** How many timers are waiting. */
  readonly pending: number
}

interface Timer {
  run: () => void
  due: number
  id: number
}

/** More timers than this without progress is a loop, not a test. */
const most = 2000

export function fakeClock(start = Date.UTC(2026, 10, 23, 12)): FakeClock {
  let wall = start
  let monotonic = 5_000
  let ids = 0
  const timers = new Map<number, Timer>()

  const next = (end: number): Timer | undefined =>
    [...timers.values()]
      .filter(({ due }) => due <= end)
      .sort((a, b) => a.due - b.due || a.id - b.id)[0]

  return {
    now: () => wall,
    monotonic: () => monotonic,
    setTimeout(run, delay) {
      const id = ++ids
      timers.set(id, { run, due: monotonic + Math.max(0, delay), id })
      return id
    },
    clearTimeout(timer) {
      timers.delete(timer as number)
    },
    async advance(ms) {
      const end = monotonic + ms
      await flush()
      for (let fired = 0; ; fired++) {
        const timer = next(end)
        if (!timer) break
        if (fired === most) throw new Error('Timers fire without end.')
        timers.delete(timer.id)
        wall += timer.due - monotonic
        monotonic = timer.due
        timer.run()
        await flush()
      }
      wall += end - monotonic
      monotonic = end
    },
    sleep(ms) {
      wall += ms
    },
    get pending() {
      return timers.size
    },
  }
}
