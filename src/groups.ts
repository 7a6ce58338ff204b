import { defineQuery } from './define.ts'
import { edited, updating } from './edit.ts'
import { created, deleted } from './effects.ts'
import { endpoint, page, shape } from './endpoint.ts'
import type { Endpoint } from './endpointTypes.ts'
import type {
  Group,
  GroupCreate,
  GroupEdit,
  GroupListParams,
  GroupReplace,
} from './group.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { groupsKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { asksSomeWay } from './policyFilters.ts'

// ENDPOINTS

/** Lists the groups of the tenant (`GET /groups`). */
export const listGroups = endpoint(
  'GET /groups',
  'auth.groups.read',
  page<Group, GroupListParams>(),
)

/** Gets one group (`GET /groups/{group_uuid}`). */
export const getGroup = endpoint(
  'GET /groups/{group_uuid}',
  'auth.groups.{group_uuid}.read',
  shape<{ returns: Group }>({ has: 'uuid' }),
)

/**
 * Creates a group in the client's tenant (`POST /groups`). Rejects with kind
 * `conflict` if the name is taken.
 */
export const createGroup = endpoint(
  'POST /groups',
  'auth.groups.create',
  shape<{ body: GroupCreate; returns: Group }>({ has: 'uuid' }),
)

/**
 * Renames a group, whatever its current name (`PUT /groups/{group_uuid}`). To
 * detect conflicting changes, use `updateGroup`.
 */
export const replaceGroup = endpoint(
  'PUT /groups/{group_uuid}',
  'auth.groups.{group_uuid}.update',
  shape<{ body: GroupReplace; returns: Group }>({ has: 'uuid' }),
)

/**
 * Renames a group, after reading it (`GET /groups/{group_uuid}` and
 * `PUT /groups/{group_uuid}`). Rejects with kind `forbidden` if the group is
 * read-only, and with `EditConflictError` as `updateUser` does.
 */
export const updateGroup: Endpoint<GroupEdit, Group> = updating(
  getGroup,
  replaceGroup,
  ['name'],
)

/**
 * Deletes a group, but not its members (`DELETE /groups/{group_uuid}`). Rejects
 * with kind `forbidden` if the group is read-only.
 */
export const deleteGroup = endpoint(
  'DELETE /groups/{group_uuid}',
  'auth.groups.{group_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** Query for the groups of the tenant (`listGroups`). */
export const groupsQuery = defineQuery(groupsKey, 'list', listGroups)

/** Infinite query for the groups of the tenant (`listGroups`). */
export const groupsInfiniteQuery = defineInfiniteQuery(groupsQuery)

/** Query for one group (`getGroup`). */
export const groupQuery = defineQuery(groupsKey, 'detail', getGroup)

/** Mutation for `createGroup`: creates a group in the client's tenant. */
export const createGroupMutation = defineMutation(
  groupsKey,
  'create',
  createGroup,
  {
    effects: [created({ key: groupsKey, operations: ['list'] })],
  },
)

const edits = edited<'group_uuid', GroupEdit, Group>('group_uuid', () => [
  { key: groupsKey, operations: ['list'], edits: 'name' },
  { key: usersKey, operations: ['groups'], edits: 'name', anywhere: true },
])

/** Mutation for `updateGroup`. Optimistic. */
export const updateGroupMutation = defineMutation(
  groupsKey,
  'update',
  updateGroup,
  edits,
)

/** Mutation for `replaceGroup`: renames a group, whatever its current name. */
export const replaceGroupMutation = defineMutation(
  groupsKey,
  'replace',
  replaceGroup,
  edits,
)

/** Mutation for `deleteGroup`. It leaves every list at once. */
export const deleteGroupMutation = defineMutation(
  groupsKey,
  'delete',
  deleteGroup,
  {
    deletes: (group_uuid) => group_uuid,
    effects: [
      deleted({ key: groupsKey, operations: ['list'] }),
      deleted({ key: usersKey, operations: ['groups'], anywhere: true }),
      // Its members may have had a policy by it alone.
      { key: usersKey, operations: ['list'], asks: asksSomeWay },
    ],
  },
)
