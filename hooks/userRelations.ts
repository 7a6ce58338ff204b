'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  userPoliciesQuery,
  userPoliciesInfiniteQuery,
  userGroupsQuery,
  userGroupsInfiniteQuery,
  userSessionsQuery,
  userSessionsInfiniteQuery,
  addUserPolicyMutation,
  removeUserPolicyMutation,
  deleteUserSessionMutation,
} from '../src/userRelations.ts'

/** The policies that a user has without a group. */
export const useUserPolicies = createQueryHook(userPoliciesQuery)

/** The policies that a user has without a group, suspending. */
export const useSuspenseUserPolicies =
  createSuspenseQueryHook(userPoliciesQuery)

/** The policies that a user has without a group, page after page. */
export const useInfiniteUserPolicies = createInfiniteQueryHook(
  userPoliciesInfiniteQuery,
)

/** The policies that a user has without a group, page after page, suspending. */
export const useSuspenseInfiniteUserPolicies = createSuspenseInfiniteQueryHook(
  userPoliciesInfiniteQuery,
)

/** The groups that a user is in. */
export const useUserGroups = createQueryHook(userGroupsQuery)

/** The groups that a user is in, suspending. */
export const useSuspenseUserGroups = createSuspenseQueryHook(userGroupsQuery)

/** The groups that a user is in, page after page. */
export const useInfiniteUserGroups = createInfiniteQueryHook(
  userGroupsInfiniteQuery,
)

/** The groups that a user is in, page after page, suspending. */
export const useSuspenseInfiniteUserGroups = createSuspenseInfiniteQueryHook(
  userGroupsInfiniteQuery,
)

/** Where a user is signed in. */
export const useUserSessions = createQueryHook(userSessionsQuery)

/** Where a user is signed in, suspending. */
export const useSuspenseUserSessions =
  createSuspenseQueryHook(userSessionsQuery)

/** Where a user is signed in, page after page. */
export const useInfiniteUserSessions = createInfiniteQueryHook(
  userSessionsInfiniteQuery,
)

/** Where a user is signed in, page after page, suspending. */
export const useSuspenseInfiniteUserSessions = createSuspenseInfiniteQueryHook(
  userSessionsInfiniteQuery,
)

/** Gives a policy to a user. */
export const useAddUserPolicy = createMutationHook(addUserPolicyMutation)

/** Takes a policy from a user. */
export const useRemoveUserPolicy = createMutationHook(removeUserPolicyMutation)

/** Ends a session of a user, gone from every list at once. */
export const useDeleteUserSession = createMutationHook(
  deleteUserSessionMutation,
)
