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

/** Of `GET /users/{user_uuid}/policies`. */
export interface UserPolicyListParams extends ListParams<
  'name' | 'description' | 'uuid'
> {
  uuid?: Uuid | undefined
  name?: string | undefined
  tenant_uuid?: Uuid | undefined
  group_uuid?: Uuid | undefined
}

/** Of `GET /users/{user_uuid}/groups`. */
export interface UserGroupListParams extends ListParams<GroupOrder> {
  uuid?: Uuid | undefined
  name?: string | undefined
}

// ENDPOINTS

/** The policies that a user has without a group. */
export const listUserPolicies = endpoint(
  'GET /users/{user_uuid}/policies',
  'auth.users.{user_uuid}.policies.read',
  page<Policy, UserPolicyListParams>(),
)

/** Gives a policy, by uuid or slug; every access in it must be held. */
export const addUserPolicy = endpoint(
  'PUT /users/{user_uuid}/policies/{policy_uuid}',
  'auth.users.{user_uuid}.policies.{policy_uuid}.create',
  shape<{ returns: void }>({ grants: 'policy' }),
)

/** Takes a policy back; also succeeds when the user has it not. */
export const removeUserPolicy = endpoint(
  'DELETE /users/{user_uuid}/policies/{policy_uuid}',
  'auth.users.{user_uuid}.policies.{policy_uuid}.delete',
  shape<{ returns: void }>({ grants: 'policy' }),
)

/** The groups that a user is in. */
export const listUserGroups = endpoint(
  'GET /users/{user_uuid}/groups',
  'auth.users.{user_uuid}.groups.read',
  page<Group, UserGroupListParams>(),
)

/** Where a user is signed in. */
export const listUserSessions = endpoint(
  'GET /users/{user_uuid}/sessions',
  'auth.users.{user_uuid}.sessions.read',
  page<Session, SessionListParams>(),
)

/** Ends a session; the server does not check whose it is. */
export const deleteUserSession = endpoint(
  'DELETE /users/{user_uuid}/sessions/{session_uuid}',
  'auth.users.{user_uuid}.sessions.{session_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** The policies that a user has without a group. */
export const userPoliciesQuery = defineQuery(
  usersKey,
  'policies',
  listUserPolicies,
)

/** The policies that a user has without a group, page after page. */
export const userPoliciesInfiniteQuery = defineInfiniteQuery(userPoliciesQuery)

/** The groups that a user is in. */
export const userGroupsQuery = defineQuery(usersKey, 'groups', listUserGroups)

/** The groups that a user is in, page after page. */
export const userGroupsInfiniteQuery = defineInfiniteQuery(userGroupsQuery)

/** Where a user is signed in. */
export const userSessionsQuery = defineQuery(
  usersKey,
  'sessions',
  listUserSessions,
)

/** Where a user is signed in, page after page. */
export const userSessionsInfiniteQuery = defineInfiniteQuery(userSessionsQuery)

/** Gives a policy to a user. */
export const addUserPolicyMutation = defineMutation(
  usersKey,
  'addPolicy',
  addUserPolicy,
  { effects: grantEffects('adds', 'user_uuid') },
)

/** Takes a policy from a user. */
export const removeUserPolicyMutation = defineMutation(
  usersKey,
  'removePolicy',
  removeUserPolicy,
  { effects: grantEffects('removes', 'user_uuid') },
)

/** Ends a session of a user, gone from every list at once. */
export const deleteUserSessionMutation = defineMutation(
  usersKey,
  'deleteSession',
  deleteUserSession,
  {
    deletes: ({ session_uuid }) => session_uuid,
    effects: sessionEnds((input: { session_uuid: Uuid }) => input.session_uuid),
  },
)
