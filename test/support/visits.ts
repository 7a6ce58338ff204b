import type { QueryClient } from '@tanstack/query-core'
import { persistQueryClient } from '@tanstack/query-persist-client-core'
import { onTestFinished } from 'vitest'
import {
  bindPersister,
  createTokenProvider,
  createWazoAuth,
  storedIn,
  type CachePersister,
  type WazoAuth,
} from '../../src/index.ts'
import { baseURL, createQueryClient, type Setup } from './setup.ts'

/** One life of a page, between two reloads. */
export interface Visit {
  auth: WazoAuth
  queryClient: QueryClient
  restored: Promise<void>
  /** The page is closed: nothing of it runs any more. */
  close(): void
}

export interface Visits {
  /** Opens the page, which restores its session and its cache. */
  open(how?: {
    buster?: string
    serverId?: string
    /** What the page does before it restores its cache. */
    prepare?: (auth: WazoAuth, queryClient: QueryClient) => Promise<void>
  }): Visit
}

/** A browser that keeps session and cache through reloads. */
export function visits(
  { emulator, clock }: Pick<Setup, 'emulator' | 'clock'>,
  persister: () => CachePersister,
): Visits {
  let session: unknown = null
  const place = {
    load: () => structuredClone(session),
    save: (next: unknown) => void (session = structuredClone(next)),
  }
  return {
    open({ buster = '', serverId, prepare } = {}) {
      const queryClient = createQueryClient()
      const auth = createWazoAuth({
        baseURL,
        clock,
        fetch: emulator.fetch,
        queryClient,
        ...(serverId !== undefined && { serverId }),
        tokenProvider: createTokenProvider({
          clientId: 'tests',
          clock,
          storage: storedIn(place),
        }),
      })
      let unsubscribe: (() => void) | undefined
      const persisted = {
        queryClient,
        persister: bindPersister(auth, persister()),
        buster,
      }
      const restore = async () => {
        await prepare?.(auth, queryClient)
        const [stop, restored] = persistQueryClient(persisted)
        unsubscribe = stop
        await restored
      }
      const close = () => {
        unsubscribe?.()
        auth.dispose()
      }
      onTestFinished(close)
      return { auth, queryClient, restored: restore(), close }
    },
  }
}
