import type { WazoAuth } from './wazoAuth.ts'
import { createStore } from './store.ts'
import type { Subscribable } from './types.ts'

/**
 * Whole seconds until the token expires, `null` without one. Counts down
 * only while somebody listens.
 */
export function followSessionExpiry(
  auth: WazoAuth,
): Subscribable<number | null> {
  const seconds = () => {
    const left = auth.timeLeft()
    return left === null ? null : Math.max(0, Math.ceil(left / 1000))
  }
  const store = createStore(seconds())
  let followers = 0
  let timer: unknown
  let unsubscribe: (() => void) | undefined

  function tick(): void {
    auth.clock.clearTimeout(timer)
    const left = auth.timeLeft()
    if (left !== null && left > 0) {
      // Wakes when the shown second turns, not just once a second.
      timer = auth.clock.setTimeout(tick, left % 1000 || 1000)
    }
    store.set(seconds())
  }

  return {
    getSnapshot: () => (followers ? store.getSnapshot() : seconds()),
    subscribe(listener) {
      const undo = store.subscribe(listener)
      if (followers++ === 0) {
        tick()
        unsubscribe = auth.token.subscribe(tick)
      }
      return () => {
        undo()
        if (--followers > 0) return
        auth.clock.clearTimeout(timer)
        unsubscribe?.()
      }
    },
  }
}
