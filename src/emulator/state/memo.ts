const MOST = 32

/** Keeps the last few filtered lists, so that their next page costs nothing. */
export class Memo {
  readonly #kept = new Map<string, { revision: number; value: unknown }>()

  get<T>(key: string, revision: number, compute: () => T): T {
    const found = this.#kept.get(key)
    this.#kept.delete(key)
    const entry =
      found?.revision === revision ? found : { revision, value: compute() }
    this.#kept.set(key, entry)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST) break
      this.#kept.delete(oldest)
    }
    // The key names the list, so that a key always holds values of one type.
    return entry.value as T
  }
}
