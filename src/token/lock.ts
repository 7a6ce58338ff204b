import type { Clock } from '../clock.ts'
import { isServer } from '../pageEvents.ts'

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
    if (isServer()) return run()
    const waiting = new AbortController()
    const timer = clock.setTimeout(() => waiting.abort(), timeout)
    let running: ReturnType<typeof run> | undefined
    try {
      return await navigator.locks.request(
        name,
        { signal: waiting.signal },
        () => {
          clock.clearTimeout(timer)
          return (running = run())
        },
      )
    } catch {
      // No locks at all, none here, none in time, or another script stole it.
      return await (running ?? run())
    } finally {
      clock.clearTimeout(timer)
    }
  }
}
