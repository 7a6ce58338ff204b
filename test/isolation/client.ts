import {
  QueryObserver,
  skipToken,
  type QueryClient,
  type QueryKey,
} from '@tanstack/query-core'
import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { persistQueryClient } from '@tanstack/query-persist-client-core'
import {
  bindPersister,
  createTokenProvider,
  createWazoAuth,
  policiesQuery,
  storedIn,
  userQuery,
  usersQuery,
  type SessionStorage,
  type WazoAuth,
} from '../../src/index.ts'
import { fakeClock } from '../support/clock.ts'
import type { Disk } from '../support/disk.ts'
import { tenants } from './world.ts'

export interface Client {
  auth: WazoAuth
  /** The same session, in another tenant, at the same time. */
  there: WazoAuth
  restored: Promise<void>
  close(): void
}

interface ClientOptions {
  server: string
  queryClient: QueryClient
  fetch: typeof globalThis.fetch
  /** Where the session is kept, and where the cache. */
  place: SessionStorage
  storage: Disk['slow']
  name: string
}

type Screen = { queryKey: QueryKey }

/** What a client has on screen; without a user, nothing. */
function screens(auth: WazoAuth): Screen[] {
  const { user } = auth.scope
  const input = user === null ? skipToken : {}
  return [
    usersQuery(auth, input),
    policiesQuery(auth, input),
    userQuery(auth, user ?? skipToken),
  ]
}

/** What its screens would show now. */
export const read = (queryClient: QueryClient, auth: WazoAuth): unknown[] =>
  screens(auth).map(({ queryKey }) => queryClient.getQueryData(queryKey))

/** A client whose screens follow it, with a cache that is persisted. */
export function openClient(options: ClientOptions): Client {
  const { server, queryClient, fetch, place, storage, name } = options
  const clock = fakeClock()
  const auth = createWazoAuth({
    baseURL: `https://${server}.test/0.1`,
    serverId: server,
    clock,
    queryClient,
    fetch,
    tokenProvider: createTokenProvider({
      clientId: 'tests',
      clock,
      storage: storedIn(place),
    }),
  })
  const there = auth.withTenant(tenants.two)
  const stops = [auth, there].flatMap((view) =>
    screens(view).flatMap((_, index) => {
      const options = () => screens(view)[index] as never
      const observer = new QueryObserver(queryClient, options())
      return [
        observer.subscribe(() => {}),
        auth.subscribeScope(() => observer.setOptions(options())),
      ]
    }),
  )
  const persister = createAsyncStoragePersister({
    storage,
    key: name,
    throttleTime: 0,
  })
  const [unsubscribe, restored] = persistQueryClient({
    queryClient,
    persister: bindPersister(auth, persister),
  })
  stops.unshift(unsubscribe, auth.start())
  return {
    auth,
    there,
    restored,
    close() {
      for (const stop of stops) stop()
      auth.dispose()
    },
  }
}
