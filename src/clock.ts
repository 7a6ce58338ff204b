/** A source of time. All units are milliseconds. */
export interface Clock {
  /** The wall clock: it survives a reload, but the user can set it. */
  now(): number
  /**
   * A clock that nobody can set, but that stops during sleep on some systems.
   */
  monotonic(): number
  /** Runs a function once, after the delay; `Infinity` means never. */
  setTimeout(run: () => void, delay: number): unknown
  clearTimeout(timer: unknown): void
}

/** `setTimeout` takes at most 24.8 days; a longer delay counts as none. */
const longest = 2e9

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout: (run, delay) => setTimeout(run, Math.min(delay, longest)),
  clearTimeout: (timer) => clearTimeout(timer as number),
}
