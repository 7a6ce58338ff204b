/** A storage of strings that outlives the page, and may be slow. */
export interface Disk {
  /** As `localStorage` has them. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {
    entries(): [key: string, value: string][]
  }
  /** The same, answering when `release` lets it. */
  slow: {
    getItem(key: string): Promise<string | null>
    setItem(key: string, value: string): Promise<void>
    removeItem(key: string): Promise<void>
    entries(): Promise<[key: string, value: string][]>
  }
  /** Lets everything wait that is written slowly; returns the undo. */
  hold(): () => void
  /** All that can be read of it by who steals it. */
  text(): string
  put(key: string, value: string): void
}

export function disk(): Disk {
  const items = new Map<string, string>()
  let ready = Promise.resolve()
  return {
    storage: {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
      entries: () => [...items],
    },
    slow: {
      async getItem(key) {
        await ready
        return items.get(key) ?? null
      },
      async setItem(key, value) {
        await ready
        items.set(key, value)
      },
      // Overtakes what is being written: no order is promised.
      async removeItem(key) {
        await Promise.resolve()
        items.delete(key)
      },
      entries: () => Promise.resolve([...items]),
    },
    hold() {
      let release!: () => void
      ready = new Promise((resolve) => (release = resolve))
      return release
    },
    text: () => [...items].flat().join('\n'),
    put: (key, value) => void items.set(key, value),
  }
}
