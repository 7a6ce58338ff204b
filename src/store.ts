import type { Subscribable } from './types.ts'

/** A value that announces its changes. */
export interface Store<TValue> extends Subscribable<TValue> {
  set(value: TValue): void
}

/** A throwing listener must not keep the others from hearing. */
export function notify(listeners: Iterable<() => void>): void {
  for (const listener of [...listeners]) {
    try {
      listener()
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}

export function createStore<TValue>(value: TValue): Store<TValue> {
  const listeners = new Set<() => void>()
  return {
    getSnapshot: () => value,
    subscribe(listener) {
      // A wrapper of its own, so that one listener may subscribe twice.
      const own = () => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    set(next) {
      if (Object.is(value, next)) return
      value = next
      notify(listeners)
    },
  }
}
