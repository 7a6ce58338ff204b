/** Where time comes from. All units are milliseconds. */
export interface Clock {
  /** Wall clock: survives a reload, can be set by the user. */
  now(): number
  /** Nobody can set it, but on some systems it stops during sleep. */
  monotonic(): number
  /** Runs it once, after the delay; `Infinity` means never. */
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
