import { followed } from './followed.ts'
import type { Subscribable } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/**
 * Counts down the whole seconds until the token expires; `null` without a
 * token. It only runs while somebody is subscribed.
 */
export const followSessionExpiry = (
  auth: WazoAuth,
): Subscribable<number | null> =>
  followed(
    auth,
    () => {
      const left = auth.timeLeft()
      return left === null ? null : Math.max(0, Math.ceil(left / 1000))
    },
    // Wakes when the shown second turns, not just once a second.
    (left) => left % 1000 || 1000,
  )
