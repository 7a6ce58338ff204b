import { attempt } from './attempt.ts'
import { erasing } from './erasing.ts'
import type { Scope } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** Where TanStack stores single queries: its `AsyncStorage`, with `entries`. */
export interface AnswerStorage {
  getItem(key: string): unknown
  setItem(key: string, value: string): unknown
  removeItem(key: string): unknown
  entries(): Entries | PromiseLike<Entries>
}

type Entries = (readonly [key: string, value: string])[]

/**
 * Removes a user's single persisted queries from a storage at sign-out. Pass the
 * result to TanStack's `experimental_createQueryPersister` instead of the storage.
 * It stays bound as long as the client lives.
 *
 * @example
 * const storage = bindStorage(auth, {
 *   getItem: (key) => localStorage.getItem(key),
 *   setItem: (key, value) => localStorage.setItem(key, value),
 *   removeItem: (key) => localStorage.removeItem(key),
 *   entries: () => Object.entries<string>(localStorage),
 * })
 */
export function bindStorage<TStorage extends AnswerStorage>(
  auth: WazoAuth,
  storage: TStorage,
): Pick<TStorage, keyof AnswerStorage> {
  // Keys name their user: what cannot be removed is read by nobody else.
  const keep = erasing(auth, async ({ server, user }) => {
    for (const [key] of await storage.entries())
      if (userIn(key, server) === user) await storage.removeItem(key)
  })

  return {
    // Its methods may be a class's.
    getItem: storage.getItem.bind(storage),
    removeItem: storage.removeItem.bind(storage),
    entries: storage.entries.bind(storage),
    setItem: (key: string, value: string) =>
      keep(() => {
        const { server, user } = auth.scope
        const owner = userIn(key, server)
        // The user may have left since the answer was asked for.
        return owner === undefined || owner === user
          ? storage.setItem(key, value)
          : undefined
      }),
  }
}

/** Whose answer is kept under the key; undefined where it is of nobody. */
function userIn(key: string, server: string): Scope['user'] | undefined {
  const start = key.indexOf('["wazo-auth",')
  if (start < 0) return undefined
  // Anybody may keep something there, under any name.
  return attempt(() => {
    const [, scope] = JSON.parse(key.slice(start)) as [string, Partial<Scope>]
    return scope.server === server ? scope.user : undefined
  })
}
