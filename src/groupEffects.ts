import type { Done, Effect } from './effects.ts'
import { groupsKey, policiesKey, usersKey } from './keys.ts'
import { asksPolicy } from './policy.ts'
import type { Uuid } from './types.ts'

const byPolicy = ['has_policy_uuid', 'has_policy_slug']

interface Membership {
  group_uuid: Uuid
  user_uuid: Uuid
}

const ofGroup = (
  { group_uuid }: Record<string, unknown>,
  { input }: Done<{ group_uuid: Uuid }>,
) => group_uuid === input.group_uuid

const group = ({ input, see }: Done<{ group_uuid: Uuid }>) =>
  see(input.group_uuid)

/* @__NO_SIDE_EFFECTS__ */
/** Which answers tell who is in which group, and what they have by it. */
export const membershipEffects = (
  moves: 'adds' | 'removes',
): Effect<Membership>[] => {
  const user = ({ input, see }: Done<Membership>) => see(input.user_uuid)
  const ofUser: Effect<Membership>['asks'] = ({ user_uuid }, { input }) =>
    user_uuid === input.user_uuid
  return [
    {
      key: groupsKey,
      operations: ['users'],
      asks: ofGroup,
      [moves]: user,
      ...{ counted: true, atOnce: true, anywhere: true },
    },
    {
      key: usersKey,
      operations: ['groups'],
      asks: ofUser,
      [moves]: group,
      ...{ counted: true, atOnce: true, anywhere: true },
    },
    // Lists that are filtered by the membership, or by what it gives.
    {
      key: groupsKey,
      operations: ['list'],
      asks: ofUser,
      [moves]: group,
      atOnce: true,
    },
    {
      key: usersKey,
      operations: ['list'],
      asks: ofGroup,
      [moves]: user,
      atOnce: true,
    },
    {
      key: usersKey,
      operations: ['list'],
      asks: (question) => byPolicy.some((name) => question[name]),
      [moves]: user,
    },
  ]
}

interface Grant {
  group_uuid: Uuid
  policy_uuid: string
}

/* @__NO_SIDE_EFFECTS__ */
/** Which answers tell what policies a group has, and its members by it. */
export const groupPolicyEffects = (
  moves: 'adds' | 'removes',
): Effect<Grant>[] => {
  const policy = ({ input, see }: Done<Grant>) => see(input.policy_uuid)
  const relation = { asks: ofGroup, [moves]: policy, anywhere: true } as const
  return [
    {
      ...relation,
      key: groupsKey,
      operations: ['policies'],
      ...{ counted: true, atOnce: true },
    },
    { ...relation, key: policiesKey, operations: ['list'], atOnce: true },
    // Where the user has it too.
    {
      ...relation,
      key: usersKey,
      operations: ['policies'],
    },
    {
      key: groupsKey,
      operations: ['list'],
      asks: asksPolicy(['policy_uuid', 'policy_slug']),
      [moves]: group,
      atOnce: true,
    },
    { key: usersKey, operations: ['list'], asks: asksPolicy(byPolicy) },
  ]
}
