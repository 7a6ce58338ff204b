'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  groupUsersQuery,
  groupUsersInfiniteQuery,
  groupPoliciesQuery,
  groupPoliciesInfiniteQuery,
  addGroupUserMutation,
  removeGroupUserMutation,
  addGroupPolicyMutation,
  removeGroupPolicyMutation,
} from '../src/groupRelations.ts'

/**
 * Fetches the members of a group (`GET /groups/{group_uuid}/users`). An unknown
 * group has none.
 */
export const useGroupUsers = createQueryHook(groupUsersQuery)

/** Like `useGroupUsers`, with Suspense. */
export const useSuspenseGroupUsers = createSuspenseQueryHook(groupUsersQuery)

/** Like `useGroupUsers`, page by page for infinite scrolling. */
export const useInfiniteGroupUsers = createInfiniteQueryHook(
  groupUsersInfiniteQuery,
)

/** Like `useInfiniteGroupUsers`, with Suspense. */
export const useSuspenseInfiniteGroupUsers = createSuspenseInfiniteQueryHook(
  groupUsersInfiniteQuery,
)

/**
 * Fetches the policies that members have through a group
 * (`GET /groups/{group_uuid}/policies`).
 */
export const useGroupPolicies = createQueryHook(groupPoliciesQuery)

/** Like `useGroupPolicies`, with Suspense. */
export const useSuspenseGroupPolicies =
  createSuspenseQueryHook(groupPoliciesQuery)

/** Like `useGroupPolicies`, page by page for infinite scrolling. */
export const useInfiniteGroupPolicies = createInfiniteQueryHook(
  groupPoliciesInfiniteQuery,
)

/** Like `useInfiniteGroupPolicies`, with Suspense. */
export const useSuspenseInfiniteGroupPolicies = createSuspenseInfiniteQueryHook(
  groupPoliciesInfiniteQuery,
)

/**
 * Adds a user to a group (`PUT /groups/{group_uuid}/users/{user_uuid}`). Also
 * succeeds if the user is a member already. Rejects with kind `invalid` if the
 * user belongs to another tenant, and with `forbidden` if the group is
 * read-only.
 */
export const useAddGroupUser = createMutationHook(addGroupUserMutation)

/**
 * Removes a user from a group
 * (`DELETE /groups/{group_uuid}/users/{user_uuid}`). Also succeeds if the user
 * is not a member.
 */
export const useRemoveGroupUser = createMutationHook(removeGroupUserMutation)

/**
 * Gives a group a policy (`PUT /groups/{group_uuid}/policies/{policy_uuid}`).
 * `policy_uuid` may be a slug, and the group may be read-only. The caller must
 * hold every access in the policy. Open sessions keep the accesses they have.
 */
export const useAddGroupPolicy = createMutationHook(addGroupPolicyMutation)

/**
 * Takes a policy from a group
 * (`DELETE /groups/{group_uuid}/policies/{policy_uuid}`). The caller must hold
 * every access in it. Also succeeds if the group does not have it.
 */
export const useRemoveGroupPolicy = createMutationHook(
  removeGroupPolicyMutation,
)
