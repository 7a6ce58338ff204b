import { defineQuery } from './define.ts'
import { endpoint, page, shape } from './endpoint.ts'
import type { Group, GroupCreate, GroupEdit, GroupListParams } from './group.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { groupsKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'

// ENDPOINTS

/** The groups of the tenant. */
export const listGroups = endpoint(
  'GET /groups',
  'auth.groups.read',
  page<Group, GroupListParams>(),
)

/** One group. */
export const getGroup = endpoint(
  'GET /groups/{group_uuid}',
  'auth.groups.{group_uuid}.read',
  shape<{ returns: Group }>({ has: 'uuid' }),
)

/** A new group, in the client's tenant; `conflict` if its name is taken. */
export const createGroup = endpoint(
  'POST /groups',
  'auth.groups.create',
  shape<{ body: GroupCreate; returns: Group }>({ has: 'uuid' }),
)

/** Renames a group; `forbidden` for one that is read-only. */
export const updateGroup = endpoint(
  'PUT /groups/{group_uuid}',
  'auth.groups.{group_uuid}.update',
  shape<{ body: GroupEdit['body']; returns: Group }>({ has: 'uuid' }),
)

/** Deletes a group, not its members; `forbidden` for one that is read-only. */
export const deleteGroup = endpoint(
  'DELETE /groups/{group_uuid}',
  'auth.groups.{group_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** The groups of the tenant. */
export const groupsQuery = defineQuery(groupsKey, 'list', listGroups)

/** The groups of the tenant, page after page. */
export const groupsInfiniteQuery = defineInfiniteQuery(groupsQuery)

/** One group. */
export const groupQuery = defineQuery(groupsKey, 'detail', getGroup)

/** Creates a group. */
export const createGroupMutation = defineMutation(
  groupsKey,
  'create',
  createGroup,
  {
    effects: [
      {
        key: groupsKey,
        operations: ['list'],
        adds: ({ output }) => output,
        counted: true,
      },
    ],
  },
)

/** Renames a group, shown at once and undone if refused. */
export const updateGroupMutation = defineMutation(
  groupsKey,
  'update',
  updateGroup,
  {
    patches: ({ group_uuid, body }) => ({
      uuid: group_uuid,
      fields: () => body,
    }),
    confirms: (group) => group,
    effects: [
      { key: groupsKey, operations: ['list'], edits: 'name' },
      { key: usersKey, operations: ['groups'], edits: 'name' },
    ],
  },
)

/** Deletes a group, gone from every list at once. */
export const deleteGroupMutation = defineMutation(
  groupsKey,
  'delete',
  deleteGroup,
  {
    deletes: (group_uuid) => group_uuid,
    effects: [
      {
        key: groupsKey,
        operations: ['list'],
        removes: ({ input, see }) => see(input),
        counted: true,
      },
      {
        key: usersKey,
        operations: ['groups'],
        removes: ({ input, see }) => see(input),
        ...{ counted: true, anywhere: true },
      },
      // Its members may have had a policy by it alone.
      {
        key: usersKey,
        operations: ['list'],
        asks: ({ has_policy_uuid, has_policy_slug }) =>
          !!(has_policy_uuid ?? has_policy_slug),
        shows: ({ input, see }) => ({ tenant_uuid: see(input)?.tenant_uuid }),
      },
    ],
  },
)
