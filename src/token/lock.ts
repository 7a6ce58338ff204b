import type { Clock } from '../clock.ts'

/** Runs one at a time among all who name the same lock. */
export type Lock = <TResult>(
  name: string,
  run: () => Promise<TResult>,
) => Promise<TResult>

/**
 * Web Locks, which exist in secure contexts only. A frozen tab keeps its
 * own: after the time-out this one runs all the same.
 *
 * @param timeout Milliseconds.
 */
export function webLock(timeout: number, clock: Clock): Lock {
  return async (name, run) => {
    const waiting = new AbortController()
    const timer = clock.setTimeout(() => waiting.abort(), timeout)
    let entered = false
    try {
      return await navigator.locks.request(
        name,
        { signal: waiting.signal },
        () => {
          entered = true
          clock.clearTimeout(timer)
          return run()
        },
      )
    } catch (error) {
      if (entered) throw error
      // There are none, not here, or not in time.
      return await run()
    } finally {
      clock.clearTimeout(timer)
    }
  }
}
