import { defineQuery } from './define.ts'
import { endpoint, page, shape } from './endpoint.ts'
import type { Group, GroupOrder } from './group.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type { Policy } from './policy.ts'
import { grantEffects } from './relationEffects.ts'
import { sessionEnds } from './sessionEffects.ts'
import type { Session, SessionListParams } from './sessions.ts'
import type { ListParams, Uuid } from './types.ts'

/** Filters of `GET /users/{user_uuid}/policies`. */
export interface UserPolicyListParams extends ListParams<
  'name' | 'description' | 'uuid'
> {
  uuid?: Uuid | undefined
  name?: string | undefined
  tenant_uuid?: Uuid | undefined
  group_uuid?: Uuid | undefined
}

/** Filters of `GET /users/{user_uuid}/groups`. */
export interface UserGroupListParams extends ListParams<GroupOrder> {
  uuid?: Uuid | undefined
  name?: string | undefined
}

// ENDPOINTS

/**
 * Lists the policies that a user has directly, not through a group
 * (`GET /users/{user_uuid}/policies`).
 */
export const listUserPolicies = endpoint(
  'GET /users/{user_uuid}/policies',
  'auth.users.{user_uuid}.policies.read',
  page<Policy, UserPolicyListParams>(),
)

/**
 * Gives a user a policy (`PUT /users/{user_uuid}/policies/{policy_uuid}`).
 * `policy_uuid` may be a slug. The caller must hold every access in the policy.
 */
export const addUserPolicy = endpoint(
  'PUT /users/{user_uuid}/policies/{policy_uuid}',
  'auth.users.{user_uuid}.policies.{policy_uuid}.create',
  shape<{ returns: void }>({ grants: 'policy' }),
)

/**
 * Takes a policy from a user
 * (`DELETE /users/{user_uuid}/policies/{policy_uuid}`). Also succeeds if the
 * user does not have it.
 */
export const removeUserPolicy = endpoint(
  'DELETE /users/{user_uuid}/policies/{policy_uuid}',
  'auth.users.{user_uuid}.policies.{policy_uuid}.delete',
  shape<{ returns: void }>({ grants: 'policy' }),
)

/**
 * Lists the groups that a user is a member of
 * (`GET /users/{user_uuid}/groups`).
 */
export const listUserGroups = endpoint(
  'GET /users/{user_uuid}/groups',
  'auth.users.{user_uuid}.groups.read',
  page<Group, UserGroupListParams>(),
)

/** Lists the sessions of a user (`GET /users/{user_uuid}/sessions`). */
export const listUserSessions = endpoint(
  'GET /users/{user_uuid}/sessions',
  'auth.users.{user_uuid}.sessions.read',
  page<Session, SessionListParams>(),
)

/**
 * Ends a session of a user
 * (`DELETE /users/{user_uuid}/sessions/{session_uuid}`). The server does not
 * check that the session belongs to that user.
 */
export const deleteUserSession = endpoint(
  'DELETE /users/{user_uuid}/sessions/{session_uuid}',
  'auth.users.{user_uuid}.sessions.{session_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** Query for `listUserPolicies`. */
export const userPoliciesQuery = defineQuery(
  usersKey,
  'policies',
  listUserPolicies,
)

/** Infinite query for `listUserPolicies`. */
export const userPoliciesInfiniteQuery = defineInfiniteQuery(userPoliciesQuery)

/** Query for the groups that a user is a member of (`listUserGroups`). */
export const userGroupsQuery = defineQuery(usersKey, 'groups', listUserGroups)

/** Infinite query for `listUserGroups`. */
export const userGroupsInfiniteQuery = defineInfiniteQuery(userGroupsQuery)

/** Query for the sessions of a user (`listUserSessions`). */
export const userSessionsQuery = defineQuery(
  usersKey,
  'sessions',
  listUserSessions,
)

/** Infinite query for the sessions of a user (`listUserSessions`). */
export const userSessionsInfiniteQuery = defineInfiniteQuery(userSessionsQuery)

/** Mutation for `addUserPolicy`: gives a user a policy. */
export const addUserPolicyMutation = defineMutation(
  usersKey,
  'addPolicy',
  addUserPolicy,
  { effects: grantEffects('adds', 'user_uuid') },
)

/** Mutation for `removeUserPolicy`: takes a policy from a user. */
export const removeUserPolicyMutation = defineMutation(
  usersKey,
  'removePolicy',
  removeUserPolicy,
  { effects: grantEffects('removes', 'user_uuid') },
)

/** Mutation for `deleteUserSession`. It leaves every list at once. */
export const deleteUserSessionMutation = defineMutation(
  usersKey,
  'deleteSession',
  deleteUserSession,
  {
    deletes: ({ session_uuid }) => session_uuid,
    effects: sessionEnds((input: { session_uuid: Uuid }) => input.session_uuid),
  },
)
