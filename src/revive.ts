import type { Mutation, QueryClient } from '@tanstack/query-core'
import type { WazoAuthKey } from './keys.ts'
import type { MutationDefinition } from './mutation.ts'
import { isWazoAuthKey } from './ownKey.ts'
import type { Scope } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** A mutation's definition, whatever its input is. */
type Revivable = Pick<
  MutationDefinition<never, unknown>,
  'resource' | 'operation'
> &
  ((auth: WazoAuth) => object)

/**
 * Restores mutations that were waiting for the network when the page was
 * reloaded: shows them again, and lets `queryClient.resumePausedMutations()`
 * send them, in their tenant and for their user only. Call it before the cache
 * is restored. Returns a function that stops it.
 *
 * @param definitions The mutations that may be waiting.
 */
export function reviveMutations(
  auth: WazoAuth,
  queryClient: QueryClient,
  definitions: readonly Revivable[],
): () => void {
  const mutations = queryClient.getMutationCache()

  function revive(mutation: Mutation): void {
    const { mutationKey = [] } = mutation.options
    const [, owner, resource, operation] = mutationKey as WazoAuthKey
    const { server, tenant, user } = (owner ?? {}) as Scope
    const definition = definitions.find(
      (one) => one.resource === resource && one.operation === operation,
    )
    // Where there are several servers, each client revives its own.
    const isHere = isWazoAuthKey(mutationKey) && server === auth.scope.server
    if (!isHere || !definition) return
    const options = definition(tenant ? auth.withTenant(tenant) : auth)
    const { onMutate, mutationFn } = options as Mutation['options']
    const run = { client: queryClient, meta: undefined, mutationKey }
    mutation.setOptions({
      ...options,
      ...mutation.options,
      mutationFn: (input, context) =>
        mutationFn!(input, Object.assign(context, run)),
    })
    Promise.resolve()
      // After the rest of the cache is restored: it changes what is shown.
      .then(
        () =>
          auth.scope.user === user && onMutate?.(mutation.state.variables, run),
      )
      // Variables that are not an input: it is neither shown nor sent.
      .catch(() => mutations.remove(mutation))
  }

  return mutations.subscribe((event) => {
    const mutation: Mutation = event.mutation as never
    if (event.type === 'added' && mutation.state.isPaused) revive(mutation)
  })
}
