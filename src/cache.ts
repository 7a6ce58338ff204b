import { QueryClient } from '@tanstack/query-core'
import { WazoAuthError } from './error.ts'
import type { WazoAuth } from './wazoAuth.ts'

/**
 * The same client, if it is of this copy of query-core: two copies do not know
 * each other's classes. Throws `invalid` otherwise.
 */
export function ownCopy(queryClient: unknown): QueryClient {
  if (queryClient instanceof QueryClient) return queryClient
  throw new WazoAuthError(
    'invalid',
    'No <QueryClientProvider>, or a second copy of query-core: see `npm ls @tanstack/query-core`, and never require it.',
    { code: 'two-query-cores' },
  )
}

/**
 * Removes a user's queries and mutations from a cache when that user leaves,
 * before anybody is notified; running requests are cancelled. `createWazoAuth`
 * does this for its `queryClient`. Returns a function that unbinds the cache.
 */
export function bindCache(
  auth: WazoAuth,
  queryClient: QueryClient,
): () => void {
  ownCopy(queryClient)
  return auth.onIdentityChange(({ server, user }) => {
    const mutations = queryClient.getMutationCache()
    // What was made before the sign-in has no user in its key.
    for (const owner of [user, null]) {
      const theirs = ['wazo-auth', { server, user: owner }]
      queryClient.removeQueries({ queryKey: theirs })
      for (const mutation of mutations.findAll({ mutationKey: theirs }))
        mutations.remove(mutation)
    }
  })
}
