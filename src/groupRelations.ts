import { defineQuery } from './define.ts'
import { endpoint, page, shape } from './endpoint.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { groupsKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type { Policy } from './policy.ts'
import { grantEffects, membershipEffects } from './relationEffects.ts'
import type { ListParams, Uuid } from './types.ts'
import type { User, UserFilters } from './user.ts'

/** Of `GET /groups/{group_uuid}/users`. */
export interface GroupUserListParams
  extends ListParams<'username'>, UserFilters {}

/** Of `GET /groups/{group_uuid}/policies`. */
export interface GroupPolicyListParams extends ListParams<
  'name' | 'description' | 'uuid'
> {
  uuid?: Uuid | undefined
  name?: string | undefined
  tenant_uuid?: Uuid | undefined
  /** Which this user has without a group, too. */
  user_uuid?: Uuid | undefined
}

// ENDPOINTS

/** The members of a group; an unknown group has none. */
export const listGroupUsers = endpoint(
  'GET /groups/{group_uuid}/users',
  'auth.groups.{group_uuid}.users.read',
  page<User, GroupUserListParams>(),
)

/**
 * Makes a user of the same tenant a member, again without harm. `invalid`
 * across tenants, `forbidden` for a read-only group.
 */
export const addGroupUser = endpoint(
  'PUT /groups/{group_uuid}/users/{user_uuid}',
  'auth.groups.{group_uuid}.users.{user_uuid}.create',
  shape<{ returns: void }>(),
)

/** Ends a membership; also succeeds where there is none. */
export const removeGroupUser = endpoint(
  'DELETE /groups/{group_uuid}/users/{user_uuid}',
  'auth.groups.{group_uuid}.users.{user_uuid}.delete',
  shape<{ returns: void }>(),
)

/** The policies that members have by the group. */
export const listGroupPolicies = endpoint(
  'GET /groups/{group_uuid}/policies',
  'auth.groups.{group_uuid}.policies.read',
  page<Policy, GroupPolicyListParams>(),
)

/**
 * Gives a policy, by uuid or slug, to read-only groups as well; every access
 * in it must be held. Sessions that are open keep the rights they have.
 */
export const addGroupPolicy = endpoint(
  'PUT /groups/{group_uuid}/policies/{policy_uuid}',
  'auth.groups.{group_uuid}.policies.{policy_uuid}.create',
  shape<{ returns: void }>({ grants: 'policy' }),
)

/**
 * Takes a policy back, every access in which must be held; also succeeds when
 * the group has it not.
 */
export const removeGroupPolicy = endpoint(
  'DELETE /groups/{group_uuid}/policies/{policy_uuid}',
  'auth.groups.{group_uuid}.policies.{policy_uuid}.delete',
  shape<{ returns: void }>({ grants: 'policy' }),
)

// CACHE

/** The members of a group. */
export const groupUsersQuery = defineQuery(groupsKey, 'users', listGroupUsers)

/** The members of a group, page after page. */
export const groupUsersInfiniteQuery = defineInfiniteQuery(groupUsersQuery)

/** The policies that members have by the group. */
export const groupPoliciesQuery = defineQuery(
  groupsKey,
  'policies',
  listGroupPolicies,
)

/** The policies that members have by the group, page after page. */
export const groupPoliciesInfiniteQuery =
  defineInfiniteQuery(groupPoliciesQuery)

/** Makes a user a member of a group. */
export const addGroupUserMutation = defineMutation(
  groupsKey,
  'addUser',
  addGroupUser,
  { effects: membershipEffects('adds') },
)

/** Ends a user's membership of a group. */
export const removeGroupUserMutation = defineMutation(
  groupsKey,
  'removeUser',
  removeGroupUser,
  { effects: membershipEffects('removes') },
)

/** Gives a policy to a group. */
export const addGroupPolicyMutation = defineMutation(
  groupsKey,
  'addPolicy',
  addGroupPolicy,
  { effects: grantEffects('adds', 'group_uuid') },
)

/** Takes a policy from a group. */
export const removeGroupPolicyMutation = defineMutation(
  groupsKey,
  'removePolicy',
  removeGroupPolicy,
  { effects: grantEffects('removes', 'group_uuid') },
)
