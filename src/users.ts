import { defineQuery } from './define.ts'
import { edited, updating } from './edit.ts'
import { created, deleted, type Effect } from './effects.ts'
import { endpoint, page, shape } from './endpoint.ts'
import type { Endpoint } from './endpointTypes.ts'
import { defineInfiniteQuery } from './infinite.ts'
import {
  externalKey,
  groupsKey,
  refreshTokensKey,
  tenantsKey,
  usersKey,
} from './keys.ts'
import { defineMutation } from './mutation.ts'
import { ofUser, sessionsEnd, sessionsForget } from './sessionEffects.ts'
import type { Uuid } from './types.ts'
import type {
  User,
  UserCreate,
  UserEdit,
  UserListParams,
  UserReplace,
} from './user.ts'

// ENDPOINTS

/**
 * Lists the users of the tenant (`GET /users`). `search` also matches e-mail
 * addresses.
 */
export const listUsers = endpoint(
  'GET /users',
  'auth.users.read',
  page<User, UserListParams>(),
)

/** Gets one user (`GET /users/{user_uuid}`). */
export const getUser = endpoint(
  'GET /users/{user_uuid}',
  'auth.users.{user_uuid}.read',
  shape<{ returns: User }>({ has: 'uuid' }),
)

/** Creates a user in the client's tenant (`POST /users`). */
export const createUser = endpoint(
  'POST /users',
  'auth.users.create',
  shape<{ body: UserCreate; returns: User }>({ has: 'uuid' }),
)

/**
 * Replaces a user (`PUT /users/{user_uuid}`). The server resets every field
 * that the body leaves out, so a disabled user is enabled again. To change some
 * fields only, use `updateUser`.
 */
export const replaceUser = endpoint(
  'PUT /users/{user_uuid}',
  'auth.users.{user_uuid}.update',
  shape<{ body: UserReplace; returns: User }>({ has: 'uuid' }),
)

/**
 * Updates a user: reads it, merges the given fields and writes the whole
 * (`GET /users/{user_uuid}` and `PUT /users/{user_uuid}`). With a `base`, it
 * rejects with `EditConflictError` if somebody else has changed the same field
 * since. A change that lands between the read and the write is still
 * overwritten: the server has no preconditions.
 */
export const updateUser: Endpoint<UserEdit, User> = updating(
  getUser,
  replaceUser,
  [
    'username',
    'firstname',
    'lastname',
    'enabled',
    'purpose',
    'authentication_method',
  ],
)

/**
 * Deletes a user (`DELETE /users/{user_uuid}`). Tokens that the user holds stay
 * valid until they expire.
 */
export const deleteUser = endpoint(
  'DELETE /users/{user_uuid}',
  'auth.users.{user_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** Query for the users of the tenant (`listUsers`). */
export const usersQuery = defineQuery(usersKey, 'list', listUsers)

/** Infinite query for the users of the tenant (`listUsers`). */
export const usersInfiniteQuery = defineInfiniteQuery(usersQuery)

/** Query for one user (`getUser`). */
export const userQuery = defineQuery(usersKey, 'detail', getUser)

/** Mutation for `createUser`: creates a user in the client's tenant. */
export const createUserMutation = defineMutation(
  usersKey,
  'create',
  createUser,
  {
    secret: true,
    effects: [
      created({ key: usersKey, operations: ['list'] }),
      // Every tenant has a group of all its users.
      created({
        key: groupsKey,
        operations: ['users'],
        asks: ({ group_uuid }, { see, scope: { tenant } }) => {
          const { read_only = true, tenant_uuid } = see(group_uuid) ?? {}
          return (
            !!read_only && (tenant ?? tenant_uuid) === (tenant_uuid ?? tenant)
          )
        },
        anywhere: true,
      }),
    ],
  },
)

const edits = edited<'user_uuid', UserEdit, User>('user_uuid', () => [
  { key: usersKey, operations: ['list'], edits: 'username' },
  { key: groupsKey, operations: ['users'], edits: 'username', anywhere: true },
  ...sessionsEnd<UserEdit>(({ input }) => input.body.enabled === false),
])

/**
 * Mutation for `updateUser`. Optimistic. Rejects with `EditConflictError` if
 * somebody else has changed the same field.
 */
export const updateUserMutation = defineMutation(
  usersKey,
  'update',
  updateUser,
  edits,
)

/** Mutation for `replaceUser`: replaces a user. */
export const replaceUserMutation = defineMutation(
  usersKey,
  'replace',
  replaceUser,
  edits,
)

/* @__NO_SIDE_EFFECTS__ */
/** What shows a user who is deleted. */
const userGoes = (): Effect<Uuid>[] => [
  deleted({ key: usersKey, operations: ['list'] }),
  deleted({ key: groupsKey, operations: ['users'], anywhere: true }),
  {
    key: refreshTokensKey,
    operations: ['list'],
    removes: ({ input, see }) => ofUser(input, see),
    counted: true,
  },
  deleted({ key: externalKey, operations: ['users'] }),
  { key: tenantsKey, shows: ({ contact }, { input }) => contact === input },
  ...sessionsForget<Uuid>(({ input }) => ({ user_uuid: input })),
]

/** Mutation for `deleteUser`: deletes a user. It leaves every list at once. */
export const deleteUserMutation = defineMutation(
  usersKey,
  'delete',
  deleteUser,
  {
    deletes: (user_uuid) => user_uuid,
    effects: userGoes(),
  },
)
