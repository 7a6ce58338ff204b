import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { WazoAuthError } from '../../src/error.ts'

/** What the caches tell of the session. */
export interface CacheSignals {
  /** Requests under way or waiting. */
  waiting: number
  /** Missing accesses, or what was refused where none is named. */
  denied: string[]
}

function read(queryClient: QueryClient): CacheSignals {
  const queries = queryClient.getQueryCache().getAll()
  const mutations = queryClient.getMutationCache().getAll()
  const denied = [...queries, ...mutations].flatMap(({ state: { error } }) =>
    error instanceof WazoAuthError && error.kind === 'forbidden'
      ? (error.requiredAccess ?? error.message)
      : [],
  )
  return {
    waiting:
      queries.filter(({ state }) => state.fetchStatus === 'fetching').length +
      mutations.filter(({ state }) => state.status === 'pending').length,
    denied: [...new Set(denied)],
  }
}

/** Follows both caches; renders again only when what it shows has changed. */
export function useCacheSignals(queryClient: QueryClient): CacheSignals {
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
    () => JSON.stringify(read(queryClient)),
    () => JSON.stringify(read(queryClient)),
  )
  return JSON.parse(text) as CacheSignals
}
