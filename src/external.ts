import { defineQuery } from './define.ts'
import { same, type Effect } from './effects.ts'
import { endpoint, page, shape } from './endpoint.ts'
import { builtIn, connectionEffects } from './externalEffects.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { externalKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { defineSecretQuery } from './secret.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'

/** A service outside, and whether a user is connected with it. */
export interface ExternalAuth {
  /** `google`, `microsoft`, `mobile`, or what plugins of the server add. */
  type: string
  /** What of the credentials is no secret. */
  data: Record<string, unknown>
  enabled: boolean
  plugin_info: Record<string, unknown>
}

/** Of `GET /users/{user_uuid}/external`. */
export interface ExternalAuthListParams extends ListParams<'type'> {
  type?: string | undefined
}

/** The server neither orders nor searches them. */
export type ExternalUserListParams = Pick<ListParams, 'limit' | 'offset'> &
  Recursive

/** Whose credentials for which service. */
export interface ExternalAuthInput {
  user_uuid: Uuid
  auth_type: string
}

/** What a plugin of the server keeps of a user: its own business. */
export type ExternalData = Record<string, unknown>

interface WithData {
  body: ExternalData
  returns: ExternalData
}

// ENDPOINTS

/** The services that the server knows; an unknown user has the same. */
export const listUserExternalAuths = endpoint(
  'GET /users/{user_uuid}/external',
  'auth.users.{user_uuid}.external.read',
  page<ExternalAuth, ExternalAuthListParams>(),
)

/**
 * A user's credentials for any service: a secret. `google`, `microsoft` and
 * `mobile` have functions with types of their own.
 */
export const getUserExternalAuth = endpoint(
  'GET /users/{user_uuid}/external/{auth_type}',
  'auth.users.{user_uuid}.external.{auth_type}.read',
  shape<{ returns: ExternalData }>(),
)

const itself = (input: ExternalAuthInput) => input

/** Connects a user with any service. */
export const createUserExternalAuth = endpoint(
  'POST /users/{user_uuid}/external/{auth_type}',
  'auth.users.{user_uuid}.external.{auth_type}.create',
  shape<WithData>(),
)

/** Replaces a user's credentials, where the service's plugin offers that. */
export const replaceUserExternalAuth = endpoint(
  'PUT /users/{user_uuid}/external/{auth_type}',
  'auth.users.{user_uuid}.external.{auth_type}.update',
  shape<WithData>(),
)

/** Forgets a user's credentials; `notFound` where there are none. */
export const deleteUserExternalAuth = endpoint(
  'DELETE /users/{user_uuid}/external/{auth_type}',
  'auth.users.{user_uuid}.external.{auth_type}.delete',
  shape<{ returns: void }>(),
)

/** The users of the tenant who are connected with a service, in no order. */
export const listExternalUsers = endpoint(
  'GET /external/{auth_type}/users',
  'auth.{auth_type}.external.users.read',
  page<{ uuid: Uuid }, ExternalUserListParams>(),
)

// CACHE

/** The services that the server knows, and which a user is connected with. */
export const userExternalAuthsQuery = defineQuery(
  externalKey,
  'list',
  listUserExternalAuths,
)

/** The services of a user, page after page. */
export const userExternalAuthsInfiniteQuery = defineInfiniteQuery(
  userExternalAuthsQuery,
)

/** A user's credentials for any service: kept while it is looked at. */
export const userExternalAuthQuery = defineSecretQuery(
  externalKey,
  'secret detail',
  getUserExternalAuth,
)

/** The users of the tenant who are connected with a service. */
export const externalUsersQuery = defineQuery(
  externalKey,
  'users',
  listExternalUsers,
)

/** The users of the tenant who are connected with a service, page after page. */
export const externalUsersInfiniteQuery =
  defineInfiniteQuery(externalUsersQuery)

/** Connects a user with any service. */
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

/** Replaces a user's credentials for any service. */
export const replaceUserExternalAuthMutation = defineMutation(
  externalKey,
  'replace',
  replaceUserExternalAuth,
  {
    secret: true,
    effects: replacement(),
  },
)

/** Forgets a user's credentials for any service. */
export const deleteUserExternalAuthMutation = defineMutation(
  externalKey,
  'delete',
  deleteUserExternalAuth,
  { effects: connectionEffects('removes', itself) },
)
