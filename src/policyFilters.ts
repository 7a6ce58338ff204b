import type { Cached } from './cached.ts'
import type { Effect } from './effects.ts'

/** The filters of lists: all that have a policy themselves. */
export const byPolicy = ['policy_uuid', 'policy_slug']
/** The filters of lists: all that have a policy, themselves or by a group. */
export const bySomeWay = ['has_policy_uuid', 'has_policy_slug']

/** Whether a list is of those who have some policy, themselves or by a group. */
export const asksSomeWay = (question: Cached): boolean =>
  bySomeWay.some((name) => name in question)

/* @__NO_SIDE_EFFECTS__ */
/** Whether a list is filtered by a policy, under either of its names. */
export const asksPolicy =
  <TInput extends { policy_uuid: string }>(
    names: readonly string[],
  ): NonNullable<Effect<TInput>['asks']> =>
  (question, { input, see }) => {
    const name = input.policy_uuid
    const policy = see(name)
    const { uuid = name, slug = name } = policy ?? {}
    return names.some(
      (one) =>
        [uuid, slug].includes(question[one] ?? null) ||
        // It may be that one by its other name.
        (!policy && one in question),
    )
  }
