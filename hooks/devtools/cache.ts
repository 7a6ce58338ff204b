import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { WazoAuthError } from '../../src/error.ts'
import { isOwnKey } from '../../src/ownKey.ts'
import type { Scope } from '../../src/types.ts'

/** What the caches tell of the session. */
export interface CacheSignals {
  /** The user's queries and mutations under way or waiting. */
  waiting: number
  /** Missing accesses, or what was refused where none is named. */
  denied: string[]
}

function read(queryClient: QueryClient, scope: Scope): CacheSignals {
  const queries = queryClient.getQueryCache().getAll()
  const mutations = queryClient.getMutationCache().getAll()
  const denied = [...queries, ...mutations].flatMap(({ state: { error } }) =>
    error instanceof WazoAuthError && error.kind === 'forbidden'
      ? (error.requiredAccess ?? error.message)
      : [],
  )
  return {
    waiting:
      queries.filter(
        ({ queryKey, state }) =>
          state.fetchStatus === 'fetching' && isOwnKey(queryKey, scope),
      ).length +
      mutations.filter(
        ({ options, state }) =>
          state.status === 'pending' &&
          isOwnKey(options.mutationKey ?? [], scope),
      ).length,
    denied: [...new Set(denied)],
  }
}

/** Follows both caches; renders again only when what it shows has changed. */
export function useCacheSignals(
  queryClient: QueryClient,
  scope: Scope,
): CacheSignals {
  const subscribe = useCallback(
    (listener: () => void) => {
      // A component that suspends asks while React renders it.
      const later = notifyManager.batchCalls(listener)
      const stops = [
        queryClient.getQueryCache().subscribe(later),
        queryClient.getMutationCache().subscribe(later),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [queryClient],
  )
  const text = useSyncExternalStore(
    subscribe,
    () => JSON.stringify(read(queryClient, scope)),
    () => JSON.stringify(read(queryClient, scope)),
  )
  return JSON.parse(text) as CacheSignals
}
