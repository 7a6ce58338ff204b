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

/** The users of the tenant; `search` also looks at e-mail addresses. */
export const listUsers = endpoint(
  'GET /users',
  'auth.users.read',
  page<User, UserListParams>(),
)

/** One user. */
export const getUser = endpoint(
  'GET /users/{user_uuid}',
  'auth.users.{user_uuid}.read',
  shape<{ returns: User }>({ has: 'uuid' }),
)

/** A new user, in the client's tenant. */
export const createUser = endpoint(
  'POST /users',
  'auth.users.create',
  shape<{ body: UserCreate; returns: User }>({ has: 'uuid' }),
)

/**
 * The raw PUT: what the body lacks is reset, so that a disabled user is
 * enabled again. See `updateUser`.
 */
export const replaceUser = endpoint(
  'PUT /users/{user_uuid}',
  'auth.users.{user_uuid}.update',
  shape<{ body: UserReplace; returns: User }>({ has: 'uuid' }),
)

/**
 * Changes what the body names and keeps the rest, read just before. With a
 * `base`, it rejects with `EditConflictError` instead of overwriting what
 * somebody else has changed since. The server cannot guard the moment between
 * the reading and the writing: an edit that lands there is still overwritten.
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

/** Deletes a user; tokens they hold stay valid until they expire. */
export const deleteUser = endpoint(
  'DELETE /users/{user_uuid}',
  'auth.users.{user_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** The users of the tenant. */
export const usersQuery = defineQuery(usersKey, 'list', listUsers)

/** The users of the tenant, page after page. */
export const usersInfiniteQuery = defineInfiniteQuery(usersQuery)

/** One user. */
export const userQuery = defineQuery(usersKey, 'detail', getUser)

/** Creates a user. */
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
 * Changes a user, shown at once and undone if refused; an `EditConflictError`
 * where somebody else has changed the same.
 */
export const updateUserMutation = defineMutation(
  usersKey,
  'update',
  updateUser,
  edits,
)

/** Replaces a user by exactly this, whatever it was. */
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

/** Deletes a user, gone from every list at once. */
export const deleteUserMutation = defineMutation(
  usersKey,
  'delete',
  deleteUser,
  {
    deletes: (user_uuid) => user_uuid,
    effects: userGoes(),
  },
)
