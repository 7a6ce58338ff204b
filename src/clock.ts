/** Where time comes from. All units are milliseconds. */
export interface Clock {
  /** Wall clock: survives a reload, can be set by the user. */
  now(): number
  /** Never set by anyone; stands still in sleep on some systems. */
  monotonic(): number
  setTimeout(run: () => void, delay: number): unknown
  clearTimeout(timer: unknown): void
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout: (run, delay) => setTimeout(run, delay),
  clearTimeout: (timer) => clearTimeout(timer as number),
}
