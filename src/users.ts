import { defineQuery } from './define.ts'
import type { Effects } from './effects.ts'
import { endpoint, operation, page, shape } from './endpoint.ts'
import { given } from './given.ts'
import { defineInfiniteQuery } from './infinite.ts'
import {
  externalKey,
  groupsKey,
  refreshTokensKey,
  sessionsKey,
  usersKey,
} from './keys.ts'
import { defineMutation } from './mutation.ts'
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

/** Changes what the body names and keeps the rest, read just before. */
export const updateUser = operation(
  [getUser, replaceUser],
  async (auth, { user_uuid, body: patch }: UserEdit, options) => {
    const user = await getUser(auth, user_uuid, options)
    const next = { ...user, ...given(patch) }
    const { username, firstname, lastname, enabled } = next
    const { purpose, authentication_method } = next
    const names = { username, firstname, lastname, enabled }
    const body = { ...names, purpose, authentication_method }
    return replaceUser(auth, { user_uuid, body }, options)
  },
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
export const usersInfiniteQuery = defineInfiniteQuery(
  usersKey,
  'infinite',
  listUsers,
)

/** One user. */
export const userQuery = defineQuery(usersKey, 'detail', getUser)

const lists = ['list', 'infinite']
const members = ['users', 'usersInfinite']
const byName = ['search', 'username', 'firstname', 'lastname', 'purpose']

/** Creates a user. */
export const createUserMutation = defineMutation(
  usersKey,
  'create',
  createUser,
  {
    secret: true,
    effects: [
      { key: usersKey, operations: lists, tenant: true },
      // Every tenant has a group of all its users.
      { key: groupsKey, operations: members },
    ],
  },
)

const edit: Effects<UserEdit> = {
  patches: ({ user_uuid, body }) => ({
    uuid: user_uuid,
    fields: given(body),
  }),
  confirms: true,
  effects: [
    { key: usersKey, operations: lists },
    {
      key: groupsKey,
      operations: members,
      holds: ({ user_uuid }) => user_uuid,
    },
    // Whom the old names did not match.
    { key: groupsKey, operations: members, asks: byName },
    // Disabling ends every session of the user.
    { key: sessionsKey, when: ({ body }) => body.enabled === false },
    {
      key: usersKey,
      operations: ['sessions', 'sessionsInfinite'],
      holds: ({ user_uuid }) => user_uuid,
      when: ({ body }) => body.enabled === false,
    },
  ],
}

/** Changes a user, shown at once and undone if refused. */
export const updateUserMutation = defineMutation(
  usersKey,
  'update',
  updateUser,
  edit,
)

/** Replaces a user by exactly this. */
export const replaceUserMutation = defineMutation(
  usersKey,
  'replace',
  replaceUser,
  edit,
)

/** Deletes a user, gone from every list at once. */
export const deleteUserMutation = defineMutation(
  usersKey,
  'delete',
  deleteUser,
  {
    deletes: (user_uuid) => user_uuid,
    effects: [
      { key: usersKey, operations: lists },
      { key: groupsKey, operations: members },
      { key: refreshTokensKey, operations: lists },
      { key: externalKey, operations: members },
    ],
  },
)
