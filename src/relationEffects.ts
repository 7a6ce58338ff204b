import { certain, same, type Done, type Effect } from './effects.ts'
import { groupsKey, policiesKey, usersKey } from './keys.ts'
import {
  asksPolicy,
  asksSomeWay,
  byPolicy,
  bySomeWay,
} from './policyFilters.ts'
import type { Uuid } from './types.ts'

type Moves = 'adds' | 'removes'

const seen =
  <TName extends string>(name: TName) =>
  ({ input, see }: Done<Record<TName, string>>) =>
    see(input[name])

interface Membership {
  group_uuid: Uuid
  user_uuid: Uuid
}

/* @__NO_SIDE_EFFECTS__ */
/** Which answers tell who is in which group, and what they have by it. */
export const membershipEffects = (moves: Moves): Effect<Membership>[] => {
  const user = { [moves]: seen('user_uuid') }
  const group = { [moves]: seen('group_uuid') }
  const ofUser = same('user_uuid')
  const ofGroup = same('group_uuid')
  const lists = ['list']
  return [
    {
      key: groupsKey,
      operations: ['users'],
      asks: ofGroup,
      ...user,
      ...certain,
    },
    {
      key: usersKey,
      operations: ['groups'],
      asks: ofUser,
      ...group,
      ...certain,
    },
    // Lists that are filtered by the membership, or by what it gives.
    { key: groupsKey, operations: lists, asks: ofUser, ...group, atOnce: true },
    { key: usersKey, operations: lists, asks: ofGroup, ...user, atOnce: true },
    {
      key: usersKey,
      operations: lists,
      asks: asksSomeWay,
      ...user,
    },
  ]
}

type Grant<THolder extends string> = Record<THolder | 'policy_uuid', string>

/* @__NO_SIDE_EFFECTS__ */
/** Which answers tell what policies a user or group has, and who by it. */
export const grantEffects = <THolder extends 'user_uuid' | 'group_uuid'>(
  moves: Moves,
  holder: THolder,
): Effect<Grant<THolder>>[] => {
  const isUser = holder === 'user_uuid'
  const [own, other] = isUser ? [usersKey, groupsKey] : [groupsKey, usersKey]
  const who = {
    [moves]: (done: Done<Grant<THolder>>) =>
      done.see(done.input.policy_uuid) && seen(holder)(done),
  }
  const policy = { asks: same(holder), [moves]: seen('policy_uuid') }
  const lists = ['list']
  return [
    { key: own, operations: ['policies'], ...policy, ...certain },
    {
      key: policiesKey,
      operations: lists,
      ...policy,
      atOnce: true,
      anywhere: true,
    },
    // Where the other has it too.
    { key: other, operations: ['policies'], ...policy, anywhere: true },
    // Lists of those who have it themselves, and of those who have it somehow.
    {
      key: own,
      operations: lists,
      asks: asksPolicy(byPolicy),
      ...who,
      atOnce: true,
    },
    {
      key: usersKey,
      operations: lists,
      asks: asksPolicy(bySomeWay),
      ...(isUser && who),
    },
  ]
}

/* @__NO_SIDE_EFFECTS__ */
/** Which answers show such users. */
export const showingUsers = <TInput>(
  shows: NonNullable<Effect<TInput>['shows']>,
): Effect<TInput>[] => [
  { key: usersKey, operations: ['list', 'detail'], shows },
  { key: groupsKey, operations: ['users'], shows },
]
