import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type {
  DefinedInfiniteQueryOptions,
  DefinedQueryOptions,
} from 'wazo-auth-query'

/**
 * Starts a query ahead of its screen, without holding up the navigation: the
 * screen shows the rows it has, or its skeleton, and any error.
 */
export function prefetch<TOutput>(
  queryClient: QueryClient,
  options: DefinedQueryOptions<TOutput> & { queryKey: QueryKey },
): void {
  queryClient.query(options).catch(() => {})
}

/** The same for the first page of a list that grows. */
export function prefetchInfinite<TPage>(
  queryClient: QueryClient,
  options: DefinedInfiniteQueryOptions<TPage>,
): void {
  queryClient.infiniteQuery(options).catch(() => {})
}
