import type { Mutation, QueryClient } from '@tanstack/query-core'
import type { WazoAuthKey } from './keys.ts'
import type { MutationDefinition } from './mutation.ts'
import type { Scope } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** A mutation's definition, whatever its input is. */
type Revivable = Pick<
  MutationDefinition<never, unknown>,
  'resource' | 'operation'
> &
  ((auth: WazoAuth) => object)

/**
 * Shows what waited for the network when the page was reloaded, and lets
 * `queryClient.resumePausedMutations()` send it: as it was made, in its tenant
 * and for nobody but its user. Call it before the cache is restored. Returns
 * the undo.
 *
 * @param definitions The mutations that may have waited.
 */
export function reviveMutations(
  auth: WazoAuth,
  queryClient: QueryClient,
  definitions: readonly Revivable[],
): () => void {
  const mutations = queryClient.getMutationCache()

  function revive(mutation: Mutation): void {
    const { mutationKey = [] } = mutation.options
    const [library, scope, resource, operation] = mutationKey as WazoAuthKey
    const { server, tenant, user } = (scope ?? {}) as Partial<Scope>
    const definition = definitions.find(
      (one) => one.resource === resource && one.operation === operation,
    )
    if (library !== 'wazo-auth' || !definition) return
    // Where there are several servers, each client revives its own.
    if (server !== auth.scope.server) return
    const options = definition(tenant ? auth.withTenant(tenant) : auth)
    const { onMutate, mutationFn } = options as Mutation['options']
    const run = { client: queryClient, meta: undefined, mutationKey }
    mutation.setOptions({
      ...options,
      ...mutation.options,
      mutationFn: (input, context) =>
        mutationFn!(input, Object.assign(context, run)),
    })
    // After the rest of the cache is restored: it changes what is shown.
    queueMicrotask(() => {
      if (auth.scope.user !== user) return
      try {
        void onMutate?.(mutation.state.variables, run)
      } catch {
        // What was kept is no change, and shall be shown and sent by nobody.
        mutations.remove(mutation)
      }
    })
  }

  return mutations.subscribe((event) => {
    const mutation: Mutation = event.mutation as never
    if (event.type === 'added' && mutation.state.isPaused) revive(mutation)
  })
}
