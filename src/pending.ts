import {
  focusManager,
  onlineManager,
  type Mutation,
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
    if (mutation.state.variables === variables) {
      mutations.remove(mutation)
      letEnd(mutation)
    }
}

/** TanStack wakes only what its cache holds, and somebody waits for this one. */
function letEnd(mutation: Mutation): void {
  const wake = () => void mutation.continue()
  const leaves = [onlineManager, focusManager].map((it) => it.subscribe(wake))
  const leave = () => leaves.forEach((stop) => stop())
  mutation.continue().then(leave, leave)
}

/**
 * Names a mutation by who asks for it now, whoever it was made for, and lets it
 * wait with what was given then.
 *
 * @param onGone Undoes what is shown of it: it will not be sent.
 * @returns To be called when it is sent; throws where it was given up meanwhile.
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
    // TanStack notes them again, with what an `onMutate` has returned.
    keep()
    isGone = type === 'removed'
    // What its caller wanted done before may have failed.
    if (!isGone && !one.state.error) return
    stop()
    onGone()
    // Who waits for it hears of it when it would have been sent.
    if (isGone) letEnd(mutation)
  })
  return () => {
    stop()
    if (isGone) throw abortedError('a sign-out, or an emptied cache')
  }
}
