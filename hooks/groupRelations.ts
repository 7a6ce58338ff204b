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

/** The members of a group. */
export const useGroupUsers = createQueryHook(groupUsersQuery)

/** The members of a group, suspending. */
export const useSuspenseGroupUsers = createSuspenseQueryHook(groupUsersQuery)

/** The members of a group, page after page. */
export const useInfiniteGroupUsers = createInfiniteQueryHook(
  groupUsersInfiniteQuery,
)

/** The members of a group, page after page, suspending. */
export const useSuspenseInfiniteGroupUsers = createSuspenseInfiniteQueryHook(
  groupUsersInfiniteQuery,
)

/** The policies that members have by the group. */
export const useGroupPolicies = createQueryHook(groupPoliciesQuery)

/** The policies that members have by the group, suspending. */
export const useSuspenseGroupPolicies =
  createSuspenseQueryHook(groupPoliciesQuery)

/** The policies that members have by the group, page after page. */
export const useInfiniteGroupPolicies = createInfiniteQueryHook(
  groupPoliciesInfiniteQuery,
)

/** The policies that members have by the group, page after page, suspending. */
export const useSuspenseInfiniteGroupPolicies = createSuspenseInfiniteQueryHook(
  groupPoliciesInfiniteQuery,
)

/** Makes a user a member of a group. */
export const useAddGroupUser = createMutationHook(addGroupUserMutation)

/** Ends a user's membership of a group. */
export const useRemoveGroupUser = createMutationHook(removeGroupUserMutation)

/** Gives a policy to a group. */
export const useAddGroupPolicy = createMutationHook(addGroupPolicyMutation)

/** Takes a policy from a group. */
export const useRemoveGroupPolicy = createMutationHook(
  removeGroupPolicyMutation,
)
