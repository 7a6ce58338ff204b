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

/**
 * Fetches the policies that a user has directly, not through a group
 * (`GET /users/{user_uuid}/policies`).
 */
export const useUserPolicies = createQueryHook(userPoliciesQuery)

/** Like `useUserPolicies`, with Suspense. */
export const useSuspenseUserPolicies =
  createSuspenseQueryHook(userPoliciesQuery)

/** Like `useUserPolicies`, page by page for infinite scrolling. */
export const useInfiniteUserPolicies = createInfiniteQueryHook(
  userPoliciesInfiniteQuery,
)

/** Like `useInfiniteUserPolicies`, with Suspense. */
export const useSuspenseInfiniteUserPolicies = createSuspenseInfiniteQueryHook(
  userPoliciesInfiniteQuery,
)

/**
 * Fetches the groups that a user is a member of
 * (`GET /users/{user_uuid}/groups`).
 */
export const useUserGroups = createQueryHook(userGroupsQuery)

/** Like `useUserGroups`, with Suspense. */
export const useSuspenseUserGroups = createSuspenseQueryHook(userGroupsQuery)

/** Like `useUserGroups`, page by page for infinite scrolling. */
export const useInfiniteUserGroups = createInfiniteQueryHook(
  userGroupsInfiniteQuery,
)

/** Like `useInfiniteUserGroups`, with Suspense. */
export const useSuspenseInfiniteUserGroups = createSuspenseInfiniteQueryHook(
  userGroupsInfiniteQuery,
)

/** Fetches the sessions of a user (`GET /users/{user_uuid}/sessions`). */
export const useUserSessions = createQueryHook(userSessionsQuery)

/** Like `useUserSessions`, with Suspense. */
export const useSuspenseUserSessions =
  createSuspenseQueryHook(userSessionsQuery)

/** Like `useUserSessions`, page by page for infinite scrolling. */
export const useInfiniteUserSessions = createInfiniteQueryHook(
  userSessionsInfiniteQuery,
)

/** Like `useInfiniteUserSessions`, with Suspense. */
export const useSuspenseInfiniteUserSessions = createSuspenseInfiniteQueryHook(
  userSessionsInfiniteQuery,
)

/**
 * Gives a user a policy (`PUT /users/{user_uuid}/policies/{policy_uuid}`).
 * `policy_uuid` may be a slug. The caller must hold every access in the policy.
 */
export const useAddUserPolicy = createMutationHook(addUserPolicyMutation)

/**
 * Takes a policy from a user
 * (`DELETE /users/{user_uuid}/policies/{policy_uuid}`). Also succeeds if the
 * user does not have it.
 */
export const useRemoveUserPolicy = createMutationHook(removeUserPolicyMutation)

/**
 * Ends a session of a user
 * (`DELETE /users/{user_uuid}/sessions/{session_uuid}`). It leaves every list
 * at once. The server does not check that the session belongs to that user.
 */
export const useDeleteUserSession = createMutationHook(
  deleteUserSessionMutation,
)
