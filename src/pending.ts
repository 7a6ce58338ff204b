import {
  onlineManager,
  type MutationFunctionContext,
  type MutationKey,
} from '@tanstack/query-core'
import { abortedError } from './error.ts'

/** Its observers go on; the cache, and who writes that down, lose sight. */
export function forget(
  { client, mutationKey = [] }: MutationFunctionContext,
  variables: unknown,
): void {
  const mutations = client.getMutationCache()
  for (const mutation of mutations.findAll({ mutationKey }))
    if (mutation.state.variables === variables) mutations.remove(mutation)
}

/**
 * Names a mutation by who asks for it now, whoever it was made for. Tells when
 * it is given up while it waits to be sent; returns the undo.
 */
export function claim(
  context: MutationFunctionContext,
  variables: unknown,
  mutationKey: MutationKey,
  onGone: () => void,
): (() => void) | undefined {
  const mutations = context.client.getMutationCache()
  const mutation = mutations
    .getAll()
    .find(
      ({ options, state }) =>
        options.mutationKey === context.mutationKey &&
        state.variables === variables,
    )
  if (!mutation) return undefined
  mutation.setOptions({ ...mutation.options, mutationKey })
  context.mutationKey = mutationKey
  const stop = mutations.subscribe(({ type, mutation: one }) => {
    // What its caller wanted done before may have failed.
    if (one !== mutation || !(type === 'removed' || one.state.error)) return
    stop()
    onGone()
    if (type !== 'removed') return
    // Who waits for it hears of it when it would have been sent.
    mutation.options.mutationFn = () =>
      Promise.reject(abortedError('a sign-out, or an emptied cache'))
    const tell = onlineManager.subscribe(() => {
      tell()
      mutation.continue().catch(() => {})
    })
  })
  return stop
}
