import type { Subscribable } from './types.ts'

/** A value that announces its changes. */
export interface Store<TValue> extends Subscribable<TValue> {
  set(value: TValue): void
}

/** A set of listeners, each of which may throw without harm to the others. */
export interface Listeners {
  add(listener: () => void): () => void
  notify(): void
}

export function createListeners(): Listeners {
  const listeners = new Set<() => void>()
  return {
    add(listener) {
      // A wrapper of its own, so that one listener may subscribe twice.
      const own = () => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    notify() {
      for (const listener of [...listeners]) {
        try {
          listener()
        } catch (error) {
          queueMicrotask(() => {
            throw error
          })
        }
      }
    },
  }
}

export function createStore<TValue>(value: TValue): Store<TValue> {
  const { add, notify } = createListeners()
  return {
    getSnapshot: () => value,
    subscribe: add,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      notify()
    },
  }
}
