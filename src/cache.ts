import { QueryClient } from '@tanstack/query-core'
import type { WazoAuth } from './wazoAuth.ts'
import { WazoAuthError } from './error.ts'
import type { Scope } from './types.ts'

/** Two copies do not know each other's classes and symbols. */
export function assertOneQueryCore(queryClient: QueryClient): void {
  if (queryClient instanceof QueryClient) return
  throw new WazoAuthError(
    'invalid',
    'This queryClient is not a QueryClient of the @tanstack/query-core that wazo-auth-query uses. Two copies are installed: find them with `npm ls @tanstack/query-core` and give the @tanstack packages one version.',
    { code: 'two-query-cores' },
  )
}

const isOf =
  ({ server, user }: Scope) =>
  (key: readonly unknown[] | undefined): boolean => {
    const scope = key?.[1] as Partial<Scope> | undefined
    return (
      key?.[0] === 'wazo-auth' &&
      scope?.server === server &&
      scope.user === user
    )
  }

/**
 * Empties a cache of an identity's answers when that identity leaves: what
 * runs is cancelled, what waits is dropped, before anybody hears of it.
 * `createWazoAuth` does it for its `queryClient`. Returns the undo.
 */
export function bindCache(
  auth: WazoAuth,
  queryClient: QueryClient,
): () => void {
  assertOneQueryCore(queryClient)
  return auth.onIdentityChange((leaving) => {
    const isTheirs = isOf(leaving)
    queryClient.removeQueries({
      predicate: ({ queryKey }) => isTheirs(queryKey),
    })
    const mutations = queryClient.getMutationCache()
    for (const mutation of mutations.getAll()) {
      if (isTheirs(mutation.options.mutationKey)) mutations.remove(mutation)
    }
  })
}
