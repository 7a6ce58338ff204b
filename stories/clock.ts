import type { Clock } from '../src/clock.ts'

/**
 * The clock of one story: it runs or stands still, and can be advanced by hand.
 */
export interface StoryClock extends Clock {
  /**
   * Lets that many milliseconds pass at once. Timers that are due run, in
   * order, before this returns.
   */
  advance(this: void, milliseconds: number): void
  /** Drops every timer. */
  dispose(this: void): void
}

interface Timer {
  due: number
  run: () => void
  native: ReturnType<typeof setTimeout> | undefined
}

/** `setTimeout` takes at most 24.8 days, and more for none. */
const longest = 2 ** 31 - 1

/** Both faces of the clock, wall and monotonic, always agree. */
export function createStoryClock({ stands = false } = {}): StoryClock {
  const timers = new Set<Timer>()
  const started = performance.now()
  const epoch = Date.now()
  let skipped = 0

  const monotonic = () => (stands ? 0 : performance.now() - started) + skipped

  function fire(timer: Timer): void {
    if (!timers.delete(timer)) return
    clearTimeout(timer.native)
    timer.run()
  }

  const nextUntil = (limit: number) =>
    [...timers]
      .filter(({ due }) => due <= limit)
      .sort((one, other) => one.due - other.due)[0]

  return {
    now: () => epoch + monotonic(),
    monotonic,
    setTimeout(run, delay) {
      const timer: Timer = { due: monotonic() + delay, run, native: undefined }
      timers.add(timer)
      // Time that stands still reaches only what is due already.
      if (!stands || delay <= 0) {
        const wait = Math.min(longest, Math.max(0, delay))
        timer.native = setTimeout(() => fire(timer), wait)
      }
      return timer
    },
    clearTimeout(timer) {
      if (!timers.delete(timer as Timer)) return
      clearTimeout((timer as Timer).native)
    },
    advance(milliseconds) {
      const target = monotonic() + milliseconds
      for (let timer = nextUntil(target); timer; timer = nextUntil(target)) {
        skipped += Math.max(0, timer.due - monotonic())
        fire(timer)
      }
      skipped += Math.max(0, target - monotonic())
    },
    dispose() {
      for (const { native } of timers) clearTimeout(native)
      timers.clear()
    },
  }
}
