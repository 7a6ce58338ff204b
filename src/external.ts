import { defineQuery } from './define.ts'
import { same, type Effect } from './effects.ts'
import { endpoint, page, shape } from './endpoint.ts'
import { builtIn, connectionEffects } from './externalEffects.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { externalKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'

/** An external service, and whether a user is connected to it. */
export interface ExternalAuth {
  /** `google`, `microsoft`, `mobile`, or a type that a server plugin adds. */
  type: string
  /** The part of the credentials that is not secret. */
  data: Record<string, unknown>
  enabled: boolean
  plugin_info: Record<string, unknown>
}

/** Filters of `GET /users/{user_uuid}/external`. */
export interface ExternalAuthListParams extends ListParams<'type'> {
  type?: string | undefined
}

/** The server can neither sort nor search them. */
export type ExternalUserListParams = Pick<ListParams, 'limit' | 'offset'> &
  Recursive

/** A user, and the service whose credentials are meant. */
export interface ExternalAuthInput {
  user_uuid: Uuid
  auth_type: string
}

/** What a server plugin stores for a user; its shape is up to the plugin. */
export type ExternalData = Record<string, unknown>

interface WithData {
  body: ExternalData
  returns: ExternalData
}

// ENDPOINTS

/**
 * Lists the external services that the server knows, and whether a user is
 * connected to each (`GET /users/{user_uuid}/external`). An unknown user has
 * the same.
 */
export const listUserExternalAuths = endpoint(
  'GET /users/{user_uuid}/external',
  'auth.users.{user_uuid}.external.read',
  page<ExternalAuth, ExternalAuthListParams>(),
)

/**
 * Gets a user's credentials for an external service
 * (`GET /users/{user_uuid}/external/{auth_type}`). A secret. For `google`,
 * `microsoft` and `mobile`, there are typed functions.
 */
export const getUserExternalAuth = endpoint(
  'GET /users/{user_uuid}/external/{auth_type}',
  'auth.users.{user_uuid}.external.{auth_type}.read',
  shape<{ returns: ExternalData }>(),
)

const itself = (input: ExternalAuthInput) => input

/**
 * Connects a user to an external service
 * (`POST /users/{user_uuid}/external/{auth_type}`).
 */
export const createUserExternalAuth = endpoint(
  'POST /users/{user_uuid}/external/{auth_type}',
  'auth.users.{user_uuid}.external.{auth_type}.create',
  shape<WithData>(),
)

/**
 * Replaces a user's credentials for an external service
 * (`PUT /users/{user_uuid}/external/{auth_type}`). Only works if the service's
 * plugin supports it.
 */
export const replaceUserExternalAuth = endpoint(
  'PUT /users/{user_uuid}/external/{auth_type}',
  'auth.users.{user_uuid}.external.{auth_type}.update',
  shape<WithData>(),
)

/**
 * Deletes a user's credentials for an external service
 * (`DELETE /users/{user_uuid}/external/{auth_type}`). Rejects with kind
 * `notFound` if there are none.
 */
export const deleteUserExternalAuth = endpoint(
  'DELETE /users/{user_uuid}/external/{auth_type}',
  'auth.users.{user_uuid}.external.{auth_type}.delete',
  shape<{ returns: void }>(),
)

/**
 * Lists the users of the tenant who are connected to an external service
 * (`GET /external/{auth_type}/users`). In no particular order.
 */
export const listExternalUsers = endpoint(
  'GET /external/{auth_type}/users',
  'auth.{auth_type}.external.users.read',
  page<{ uuid: Uuid }, ExternalUserListParams>(),
)

// CACHE

/** Query for `listUserExternalAuths`. */
export const userExternalAuthsQuery = defineQuery(
  externalKey,
  'list',
  listUserExternalAuths,
)

/** Infinite query for `listUserExternalAuths`. */
export const userExternalAuthsInfiniteQuery = defineInfiniteQuery(
  userExternalAuthsQuery,
)

/**
 * Query for `getUserExternalAuth`. A secret: it leaves the cache with its last
 * observer.
 */
export const userExternalAuthQuery = defineSecretQuery(
  externalKey,
  'secret detail',
  getUserExternalAuth,
)

/** Query for `listExternalUsers`. */
export const externalUsersQuery = defineQuery(
  externalKey,
  'users',
  listExternalUsers,
)

/** Infinite query for `listExternalUsers`. */
export const externalUsersInfiniteQuery =
  defineInfiniteQuery(externalUsersQuery)

/** Mutation for `createUserExternalAuth`. */
export const createUserExternalAuthMutation = defineMutation(
  externalKey,
  'create',
  createUserExternalAuth,
  { secret: true, effects: connectionEffects('adds', itself) },
)

/* @__NO_SIDE_EFFECTS__ */
const replacement = (): Effect<ExternalAuthInput>[] => [
  ...connectionEffects('adds', itself),
  // Of what plugins keep, lists may show a part.
  {
    key: externalKey,
    operations: ['list'],
    asks: same('user_uuid'),
    shows: ({ type }, { input }) => type === input.auth_type,
    when: ({ input }) => !builtIn.includes(input.auth_type),
  },
]

/** Mutation for `replaceUserExternalAuth`. */
export const replaceUserExternalAuthMutation = defineMutation(
  externalKey,
  'replace',
  replaceUserExternalAuth,
  {
    secret: true,
    effects: replacement(),
  },
)

/** Mutation for `deleteUserExternalAuth`. */
export const deleteUserExternalAuthMutation = defineMutation(
  externalKey,
  'delete',
  deleteUserExternalAuth,
  { effects: connectionEffects('removes', itself) },
)
