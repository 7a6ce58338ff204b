import type { Clock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'

export interface ParkingOptions {
  /** So many requests wait for a session to come back. @default 50 */
  requests?: number
  /** Milliseconds that each of them waits. @default 300000 */
  patience?: number
}

/** Where requests wait while the session is away. */
export type Parking = ReturnType<typeof createParking>

export function createParking(
  { requests = 50, patience = 300_000 }: ParkingOptions,
  clock: Clock,
) {
  const parked = new Set<(error?: WazoAuthError) => void>()
  return {
    get size() {
      return parked.size
    },
    /** Resolves when the session is back, rejects when it will not be. */
    wait: (signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const refuse = (why: string) =>
          reject(
            new WazoAuthError(
              'unauthenticated',
              `The session has ended and ${why}: sign in again with auth.signIn(), then repeat the request.`,
            ),
          )
        if (signal?.aborted) return reject(abortedError())
        if (parked.size >= requests)
          return refuse('no more requests can wait for it')
        const leave = (error?: WazoAuthError) => {
          parked.delete(leave)
          clock.clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
          if (error) reject(error)
          else resolve()
        }
        const onAbort = () => leave(abortedError())
        const timer = clock.setTimeout(() => {
          refuse('did not come back in time')
          leave()
        }, patience)
        signal?.addEventListener('abort', onAbort)
        parked.add(leave)
      }),
    /** The session is back, or with an error, gone. */
    settle(error?: WazoAuthError): void {
      for (const leave of [...parked]) leave(error)
    },
  }
}
