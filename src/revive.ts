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
 * Restores mutations that were waiting for the network, or for the user to sign
 * in again, when the page was reloaded: shows them again, and lets
 * `queryClient.resumePausedMutations()` send them, in their tenant and for their
 * user only. Call it before the cache is restored. Returns a function that stops
 * it.
 *
 * @param definitions The mutations that may be waiting.
 */
export function reviveMutations(
  auth: WazoAuth,
  queryClient: QueryClient,
  definitions: readonly Revivable[],
): () => void {
  const mutations = queryClient.getMutationCache()
  /** Those that wait for a sign-in before they are sent. */
  const parked = new WeakSet<Mutation>()

  function definitionOf({ options }: Mutation): Revivable | undefined {
    const { mutationKey = [] } = options
    const [, owner, resource, operation] = mutationKey as WazoAuthKey
    // Where there are several servers, each client revives its own.
    const isHere =
      isWazoAuthKey(mutationKey) &&
      (owner as Scope | undefined)?.server === auth.scope.server
    if (!isHere) return undefined
    return definitions.find(
      (one) => one.resource === resource && one.operation === operation,
    )
  }

  function revive(mutation: Mutation, definition: Revivable): void {
    const mutationKey = mutation.options.mutationKey as WazoAuthKey
    const { tenant, user } = mutationKey[1] as Scope
    const options = definition(tenant ? auth.withTenant(tenant) : auth)
    const { onMutate, mutationFn } = options as Mutation['options']
    const run = { client: queryClient, meta: undefined, mutationKey }
    const shown = Promise.resolve()
      // After the rest of the cache is restored: it changes what is shown.
      .then(
        () =>
          auth.scope.user === user && onMutate?.(mutation.state.variables, run),
      )
    mutation.setOptions({
      ...options,
      ...mutation.options,
      async mutationFn(input, context) {
        await shown
        return mutationFn!(input, Object.assign(context, run))
      },
    })
    // Variables that are not an input: it is neither shown nor sent.
    shown.catch(() => mutations.remove(mutation))
  }

  const isAway = () => auth.session.getSnapshot().status !== 'signedIn'

  /** What is paused is persisted. */
  function setPaused(mutation: Mutation, isPaused: boolean): void {
    mutation.state = { ...mutation.state, isPaused }
    const type = isPaused ? 'pause' : 'continue'
    mutations.notify({ type: 'updated', mutation, action: { type } })
  }

  const stop = mutations.subscribe((event) => {
    if (event.type !== 'added' && event.type !== 'updated') return
    const mutation: Mutation = event.mutation as never
    const definition = definitionOf(mutation)
    if (!definition) return
    const { isPaused, status } = mutation.state
    if (status !== 'pending') parked.delete(mutation)
    else if (event.type === 'added') {
      if (isPaused) revive(mutation, definition)
    } else if (
      // What was under way when the session was lost may have been done.
      /^(pending|continue)$/.test(event.action.type) &&
      !isPaused &&
      isAway()
    ) {
      parked.add(mutation)
      setPaused(mutation, true)
    }
  })
  const stopSession = auth.session.subscribe(() => {
    if (isAway()) return
    for (const mutation of mutations.getAll())
      if (parked.delete(mutation)) setPaused(mutation, false)
  })
  return () => {
    stop()
    stopSession()
  }
}
