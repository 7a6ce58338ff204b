import { hashKey, type DehydratedState } from '@tanstack/query-core'
import { isOwn } from './cached.ts'
import { settled } from './settled.ts'
import type { Scope, Uuid } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** What a persister of TanStack writes down: its `PersistedClient`. */
export interface PersistedCache {
  timestamp: number
  buster: string
  clientState: DehydratedState
}

/** A persister of TanStack: its `Persister`, which is no dependency here. */
export interface CachePersister {
  persistClient(cache: PersistedCache): void | PromiseLike<void>
  restoreClient():
    PersistedCache | undefined | PromiseLike<PersistedCache | undefined>
  removeClient(): void | PromiseLike<void>
}

/** Raised when a key or an answer changes its shape. */
const schema = 1

const nothing = (): DehydratedState => ({ queries: [], mutations: [] })

/**
 * Lets a persisted cache be read by nobody but the user who wrote it: on the
 * same server, with the same version of what is cached. Give the result to
 * `persistQueryClient` or `PersistQueryClientProvider` in the persister's
 * place. What is kept waits for the session to be restored, leaves secrets
 * out, is removed at sign-out, and is discarded when it is foreign or
 * corrupt. Works as long as the client does.
 */
export function bindPersister(
  auth: WazoAuth,
  persister: CachePersister,
): CachePersister {
  const { server } = auth.scope
  const writing = new Set<PromiseLike<void>>()
  let erased: Promise<unknown> = Promise.resolve()

  const owner = () => auth.scope.user
  const own = (state: DehydratedState, user: Uuid) =>
    ownPart(state, { server, user, tenant: null })

  auth.onIdentityChange(({ user }) => {
    if (user === null) return
    const late = [...writing]
    // At once, for the page may be closing, and after what is being written.
    void remove()
    erased = Promise.allSettled(late).then(remove)
  })

  async function remove(): Promise<void> {
    try {
      await persister.removeClient()
    } catch {
      // What stays is of use to nobody else.
    }
  }

  async function read(): Promise<unknown> {
    try {
      return await persister.restoreClient()
    } catch {
      return 'unreadable'
    }
  }

  return {
    async persistClient({ timestamp, buster, clientState }) {
      const user = owner()
      // By then it is known who is here, when somebody is just leaving.
      await erased
      if (user === null || owner() !== user) return
      const write = Promise.resolve(
        persister.persistClient({
          timestamp,
          // A throttled persister looks later, when the owner may have left,
          // and at the last of many only.
          get buster() {
            return owner() === user ? sign(server, user, buster) : ''
          },
          get clientState() {
            return owner() === user ? own(clientState, user) : nothing()
          },
        }),
      )
      writing.add(write)
      try {
        await write
      } finally {
        writing.delete(write)
      }
    },
    async restoreClient() {
      await settled(auth)
      const user = owner()
      const stored = await read()
      if (stored === undefined || stored === null) return undefined
      const cache = user !== null && check(stored, server, user)
      if (!cache) {
        await remove()
        return undefined
      }
      return {
        timestamp: cache.timestamp,
        buster: cache.buster,
        // TanStack looks later, too.
        get clientState() {
          return owner() === user ? own(cache.clientState, user) : nothing()
        },
      }
    },
    removeClient: () => persister.removeClient(),
  }
}

const sign = (server: string, user: Uuid, buster: string) =>
  JSON.stringify([schema, server, user, buster])

/** The cache as it was given to us, when it is the user's. */
function check(
  stored: unknown,
  server: string,
  user: Uuid,
): PersistedCache | undefined {
  try {
    const { timestamp, buster, clientState } = stored as PersistedCache
    const own = (JSON.parse(buster) as string[])[3]!
    return buster === sign(server, user, own) && timestamp > 0
      ? { timestamp, buster: own, clientState }
      : undefined
  } catch {
    return undefined
  }
}

/** Whole entries only, of one user, without secrets. */
function ownPart(state: DehydratedState, scope: Scope): DehydratedState {
  const listed = <TEntry>(
    entries: TEntry[],
    isOwned: (entry: TEntry) => boolean,
  ) => (Array.isArray(entries) ? entries.filter(isOwned) : [])
  return {
    queries: listed(
      state?.queries,
      (entry) =>
        entry?.state instanceof Object &&
        isOwnKey(entry.queryKey, scope) &&
        // Found by its hash, it would be shown under another key.
        (entry.queryKey[0] !== 'wazo-auth' ||
          entry.queryHash === hashKey(entry.queryKey)) &&
        !entry.meta?.secret,
    ),
    mutations: listed(
      state?.mutations,
      (entry) =>
        entry?.state instanceof Object &&
        isOwnKey(entry.mutationKey ?? [], scope) &&
        !entry.meta?.secret,
    ),
  }
}

/** Another library's answers are whose the cache is. */
const isOwnKey = (key: unknown, scope: Scope): boolean =>
  Array.isArray(key) && (key[0] !== 'wazo-auth' || isOwn(key, scope))
