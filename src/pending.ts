import {
  focusManager,
  onlineManager,
  type Mutation,
  type MutationFunctionContext,
  type MutationKey,
} from '@tanstack/query-core'
import { abortedError } from './error.ts'

/**
 * Takes a running mutation out of the cache, where it could be written down.
 * Its observers go on.
 */
export function forget(
  { client, mutationKey = [] }: MutationFunctionContext,
  variables: unknown,
): void {
  const mutations = client.getMutationCache()
  for (const mutation of mutations.findAll({ mutationKey }))
    if (mutation.state.variables === variables) {
      mutations.remove(mutation)
      letEnd(mutation)
    }
}

/**
 * Lets a mutation end that the cache does not hold any more: TanStack would not
 * wake it when the network or the focus is back, and somebody waits for it.
 */
function letEnd(mutation: Mutation): void {
  const wake = () => void mutation.continue()
  const leaves = [onlineManager, focusManager].map((it) => it.subscribe(wake))
  const leave = () => leaves.forEach((stop) => stop())
  mutation.continue().then(leave, leave)
}

/**
 * Makes a beginning mutation one of the identity that asks for it, whoever its
 * options were made for, and keeps its input as it was given.
 *
 * @param onGone Undoes what is shown of it: it will not be sent.
 * @returns To be called when it is sent: throws if it was given up meanwhile.
 */
export function claim(
  context: MutationFunctionContext,
  { variables, given }: { variables: unknown; given: unknown },
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
  const keep = () => {
    mutation.state = { ...mutation.state, variables: given }
  }
  keep()
  let isGone = false
  const stop = mutations.subscribe(({ type, mutation: one }) => {
    if (one !== mutation) return
    // TanStack sets the variables again, after an `onMutate` has returned.
    keep()
    isGone = type === 'removed'
    // The caller's own `onMutate` may have failed.
    if (!isGone && !one.state.error) return
    stop()
    onGone()
    // Whoever waits for it is told when it would have been sent.
    if (isGone) letEnd(mutation)
  })
  return () => {
    stop()
    if (isGone) throw abortedError('a sign-out, or an emptied cache')
  }
}
