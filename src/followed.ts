import { replaceEqualDeep } from '@tanstack/query-core'
import { createStore } from './store.ts'
import type { Subscribable } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/**
 * A value that depends on the time that the token has left. A timer follows it
 * while somebody listens; while nobody does, it is computed when asked for.
 *
 * @param waitOf Milliseconds until it changes next, by those that are left.
 * @param follow Subscribes to what else changes it; returns the undos.
 */
export function followed<TValue>(
  auth: WazoAuth,
  read: () => TValue,
  waitOf: (left: number) => number,
  follow: (update: () => void) => (() => void)[] = () => [],
): Subscribable<TValue> {
  const store = createStore(read())
  const followers = new Set<object>()
  let timer: unknown
  let stops: (() => void)[] = []

  const update = () => store.set(replaceEqualDeep(store.getSnapshot(), read()))

  function tick(): void {
    auth.clock.clearTimeout(timer)
    const left = auth.timeLeft()
    if (left !== null && left > 0)
      timer = auth.clock.setTimeout(tick, waitOf(left))
    update()
  }

  return {
    getSnapshot() {
      if (!followers.size) update()
      return store.getSnapshot()
    },
    subscribe(listener) {
      const undo = store.subscribe(listener)
      const follower = {}
      followers.add(follower)
      if (followers.size === 1) {
        stops = [
          auth.token.subscribe(tick),
          auth.session.subscribe(tick),
          ...follow(update),
        ]
        tick()
      }
      return () => {
        undo()
        if (!followers.delete(follower) || followers.size) return
        auth.clock.clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
  }
}
