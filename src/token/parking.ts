import type { Clock } from '../clock.ts'
import { abortedError, WazoAuthError } from '../error.ts'

/** How many requests wait for a session to come back, and how long. */
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
    /**
     * Resolves when the session is back, rejects when it will not be.
     *
     * @param signal The request's own: it is gone when the request is.
     */
    wait: (signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const leave = (error?: WazoAuthError) => {
          parked.delete(leave)
          clock.clearTimeout(timer)
          if (error) reject(error)
          else resolve()
        }
        const refuse = (why: string) =>
          leave(
            new WazoAuthError(
              'unauthenticated',
              `The session has ended and ${why}: call auth.signIn(), then repeat the request.`,
            ),
          )
        const timer = clock.setTimeout(
          () => refuse('did not come back in time'),
          patience,
        )
        parked.add(leave)
        if (parked.size > requests) refuse('too many requests wait for it')
        if (signal?.aborted) leave(abortedError())
        signal?.addEventListener('abort', () => leave(abortedError()))
      }),
    /** The session is back, or with an error, gone. */
    settle(error?: WazoAuthError): void {
      for (const leave of [...parked]) leave(error)
    },
  }
}
