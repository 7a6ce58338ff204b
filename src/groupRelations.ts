import { defineQuery } from './define.ts'
import { endpoint, page, shape } from './endpoint.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { groupsKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type { Policy } from './policy.ts'
import { grantEffects, membershipEffects } from './relationEffects.ts'
import type { ListParams, Uuid } from './types.ts'
import type { User, UserFilters } from './user.ts'

/** Filters of `GET /groups/{group_uuid}/users`. */
export interface GroupUserListParams
  extends ListParams<'username'>, UserFilters {}

/** Filters of `GET /groups/{group_uuid}/policies`. */
export interface GroupPolicyListParams extends ListParams<
  'name' | 'description' | 'uuid'
> {
  uuid?: Uuid | undefined
  name?: string | undefined
  tenant_uuid?: Uuid | undefined
  /** Policies that this user also has directly. */
  user_uuid?: Uuid | undefined
}

// ENDPOINTS

/**
 * Lists the members of a group (`GET /groups/{group_uuid}/users`). An unknown
 * group has none.
 */
export const listGroupUsers = endpoint(
  'GET /groups/{group_uuid}/users',
  'auth.groups.{group_uuid}.users.read',
  page<User, GroupUserListParams>(),
)

/**
 * Adds a user to a group (`PUT /groups/{group_uuid}/users/{user_uuid}`). Also
 * succeeds if the user is a member already. Rejects with kind `invalid` if the
 * user belongs to another tenant, and with `forbidden` if the group is
 * read-only.
 */
export const addGroupUser = endpoint(
  'PUT /groups/{group_uuid}/users/{user_uuid}',
  'auth.groups.{group_uuid}.users.{user_uuid}.create',
  shape<{ returns: void }>(),
)

/**
 * Removes a user from a group
 * (`DELETE /groups/{group_uuid}/users/{user_uuid}`). Also succeeds if the user
 * is not a member.
 */
export const removeGroupUser = endpoint(
  'DELETE /groups/{group_uuid}/users/{user_uuid}',
  'auth.groups.{group_uuid}.users.{user_uuid}.delete',
  shape<{ returns: void }>(),
)

/**
 * Lists the policies that members have through a group
 * (`GET /groups/{group_uuid}/policies`).
 */
export const listGroupPolicies = endpoint(
  'GET /groups/{group_uuid}/policies',
  'auth.groups.{group_uuid}.policies.read',
  page<Policy, GroupPolicyListParams>(),
)

/**
 * Gives a group a policy (`PUT /groups/{group_uuid}/policies/{policy_uuid}`).
 * `policy_uuid` may be a slug, and the group may be read-only. The caller must
 * hold every access in the policy. Open sessions keep the accesses they have.
 */
export const addGroupPolicy = endpoint(
  'PUT /groups/{group_uuid}/policies/{policy_uuid}',
  'auth.groups.{group_uuid}.policies.{policy_uuid}.create',
  shape<{ returns: void }>({ grants: 'policy' }),
)

/**
 * Takes a policy from a group
 * (`DELETE /groups/{group_uuid}/policies/{policy_uuid}`). The caller must hold
 * every access in it. Also succeeds if the group does not have it.
 */
export const removeGroupPolicy = endpoint(
  'DELETE /groups/{group_uuid}/policies/{policy_uuid}',
  'auth.groups.{group_uuid}.policies.{policy_uuid}.delete',
  shape<{ returns: void }>({ grants: 'policy' }),
)

// CACHE

/** Query for the members of a group (`listGroupUsers`). */
export const groupUsersQuery = defineQuery(groupsKey, 'users', listGroupUsers)

/** Infinite query for the members of a group (`listGroupUsers`). */
export const groupUsersInfiniteQuery = defineInfiniteQuery(groupUsersQuery)

/** Query for `listGroupPolicies`. */
export const groupPoliciesQuery = defineQuery(
  groupsKey,
  'policies',
  listGroupPolicies,
)

/** Infinite query for `listGroupPolicies`. */
export const groupPoliciesInfiniteQuery =
  defineInfiniteQuery(groupPoliciesQuery)

/** Mutation for `addGroupUser`: adds a user to a group. */
export const addGroupUserMutation = defineMutation(
  groupsKey,
  'addUser',
  addGroupUser,
  { effects: membershipEffects('adds') },
)

/** Mutation for `removeGroupUser`: removes a user from a group. */
export const removeGroupUserMutation = defineMutation(
  groupsKey,
  'removeUser',
  removeGroupUser,
  { effects: membershipEffects('removes') },
)

/** Mutation for `addGroupPolicy`: gives a group a policy. */
export const addGroupPolicyMutation = defineMutation(
  groupsKey,
  'addPolicy',
  addGroupPolicy,
  { effects: grantEffects('adds', 'group_uuid') },
)

/** Mutation for `removeGroupPolicy`: takes a policy from a group. */
export const removeGroupPolicyMutation = defineMutation(
  groupsKey,
  'removePolicy',
  removeGroupPolicy,
  { effects: grantEffects('removes', 'group_uuid') },
)
