import { hashKey, type DehydratedState } from '@tanstack/query-core'
import { saidOf } from './cached.ts'
import { erasing } from './erasing.ts'
import { isOwnKey, isWazoAuthKey } from './ownKey.ts'
import { isSecret } from './secret.ts'
import { settled } from './settled.ts'
import type { Scope, Uuid } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** What a TanStack persister stores: its `PersistedClient`. */
export interface PersistedCache {
  timestamp: number
  buster: string
  clientState: DehydratedState
}

/** A TanStack persister: its `Persister`, without the dependency. */
export interface CachePersister {
  persistClient(cache: PersistedCache): void | PromiseLike<void>
  restoreClient():
    PersistedCache | undefined | PromiseLike<PersistedCache | undefined>
  removeClient(): void | PromiseLike<void>
}

/** Raised when a key or an answer changes its shape. */
const schema = 1

/**
 * Binds a persister to the signed-in user. Only the user who wrote a persisted
 * cache can read it, on the same server and with the same version. Pass the
 * result to `persistQueryClient` or `PersistQueryClientProvider` instead of the
 * persister. The cache is restored once the session is, contains no secrets, is
 * removed at sign-out, and is discarded if it is foreign or corrupt.
 */
export function bindPersister(
  auth: WazoAuth,
  persister: CachePersister,
): CachePersister {
  const { server } = auth.scope
  const owner = () => auth.scope.user
  // Asynchronous, so that it never throws at once.
  const remove = async () => persister.removeClient()
  const keep = erasing(auth, remove)

  /** By getters: persisters look later, when the owner may be gone. */
  const guarded = (
    { timestamp, clientState }: PersistedCache,
    user: Uuid,
    buster: string,
  ): PersistedCache => ({
    timestamp,
    get buster() {
      return owner() === user ? buster : ''
    },
    get clientState() {
      const state = owner() === user ? clientState : undefined
      return ownPart(state, { server, user, tenant: null })
    },
  })

  return {
    persistClient(cache) {
      const user = owner()
      return keep(() => {
        if (user === null || owner() !== user) return undefined
        const buster = sign(server, user, cache.buster)
        return persister.persistClient(guarded(cache, user, buster))
      })
    },
    async restoreClient() {
      await settled(auth)
      const user = owner()
      try {
        // Some persisters answer `null`.
        const stored: PersistedCache | null | undefined =
          await persister.restoreClient()
        if (stored === undefined || stored === null) return undefined
        const buster = user !== null && busterOf(stored, server, user)
        if (typeof buster === 'string') return guarded(stored, user!, buster)
      } catch {
        // Corrupt: it is removed as well.
      }
      await remove().catch(() => {})
      return undefined
    },
    removeClient: () => persister.removeClient(),
  }
}

const sign = (server: string, user: Uuid, buster: string) =>
  JSON.stringify([schema, server, user, buster])

/** The caller's own buster, if the cache is the user's and of this version. */
function busterOf(
  { timestamp, buster }: PersistedCache,
  server: string,
  user: Uuid,
): string | undefined {
  const own = (JSON.parse(buster) as string[])[3]!
  return buster === sign(server, user, own) && timestamp > 0 ? own : undefined
}

/** The complete entries of one user, without secrets. */
function ownPart(
  state: DehydratedState | undefined,
  scope: Scope,
): DehydratedState {
  const own = <
    TEntry extends {
      state: object
      meta?: Record<string, unknown> | undefined
    },
  >(
    entries: TEntry[] | undefined,
    keyOf: (entry: TEntry) => readonly unknown[],
  ) =>
    (Array.isArray(entries) ? entries : []).filter(
      (entry) =>
        entry?.state instanceof Object &&
        mayKeep(keyOf(entry), scope) &&
        !isSecret(entry),
    )
  return {
    queries: own(state?.queries, ({ queryKey }) => queryKey)
      .filter(
        // Entries are found by their hash: a false one would be another answer.
        ({ queryKey, queryHash }) =>
          !isWazoAuthKey(queryKey) || queryHash === hashKey(queryKey),
      )
      .map((query) => {
        const { data } = query.state
        const said = saidOf(data)
        // What was only hoped for may be true by then: it is to be asked again.
        return said === data
          ? query
          : {
              ...query,
              state: { ...query.state, data: said, isInvalidated: true },
            }
      }),
    mutations: own(state?.mutations, ({ mutationKey = [] }) => mutationKey),
  }
}

/** Answers of other libraries belong to the owner of the cache. */
const mayKeep = (key: unknown, scope: Scope): boolean =>
  Array.isArray(key) && (!isWazoAuthKey(key) || isOwnKey(key, scope))
