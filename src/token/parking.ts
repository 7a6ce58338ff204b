import type { Clock } from '../clock.ts'
import { settling, type Settle } from '../deadline.ts'
import type { WazoAuthError } from '../error.ts'
import { sessionEnded } from './renewalSnapshot.ts'

/** How many requests wait for the user to sign in again, and how long. */
export interface ParkingOptions {
  /** The maximum number of waiting requests. @default 50 */
  requests?: number | undefined
  /** Milliseconds that each of them waits. @default 300000 */
  patience?: number | undefined
}

/** Where requests wait while the session is away. */
export type Parking = ReturnType<typeof createParking>

export function createParking(
  { requests = 50, patience = 300_000 }: ParkingOptions,
  clock: Clock,
) {
  const parked = new Set<Settle<void>>()
  return {
    /**
     * Resolves when the session is back, rejects when it will not be.
     *
     * @param signal The request's own: it is gone when the request is.
     */
    wait: (signal?: AbortSignal) =>
      settling<void>(
        clock,
        signal,
        (settle, expire) => {
          parked.add(settle)
          expire(patience, () => sessionEnded(' after waiting'))
          if (parked.size > requests)
            settle(sessionEnded(' and too many requests wait for one'))
        },
        (settle) => parked.delete(settle),
      ),
    /** The session is back, or with an error, gone. */
    settle(error?: WazoAuthError): void {
      for (const settle of [...parked]) settle(error)
    },
  }
}
