/** Where time comes from. All units are milliseconds. */
export interface Clock {
  /** Wall clock: survives a reload, can be set by the user. */
  now(): number
  /** Never set by anyone; stands still in sleep on some systems. */
  monotonic(): number
  /** Runs it later, at once for no delay. `Infinity` is never. */
  setTimeout(run: () => void, delay: number): unknown
  clearTimeout(timer: unknown): void
}

/** `setTimeout` takes at most 24.8 days, and more for none. */
const longest = 2e9

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout: (run, delay) => setTimeout(run, Math.min(delay, longest)),
  clearTimeout: (timer) => clearTimeout(timer as number),
}
