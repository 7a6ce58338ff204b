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
import { asksSomeWay } from './policy.ts'

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

/** The raw PUT, over whatever name it has. See `updateGroup`. */
export const replaceGroup = endpoint(
  'PUT /groups/{group_uuid}',
  'auth.groups.{group_uuid}.update',
  shape<{ body: GroupReplace; returns: Group }>({ has: 'uuid' }),
)

/**
 * Renames a group, read just before; `forbidden` for one that is read-only. It
 * conflicts as `updateUser` does.
 */
export const updateGroup: Endpoint<GroupEdit, Group> = updating(
  getGroup,
  replaceGroup,
  ['name'],
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
    effects: [created({ key: groupsKey, operations: ['list'] })],
  },
)

const edits = edited<'group_uuid', GroupEdit, Group>('group_uuid', () => [
  { key: groupsKey, operations: ['list'], edits: 'name' },
  { key: usersKey, operations: ['groups'], edits: 'name', anywhere: true },
])

/** Renames a group, shown at once and undone if refused. */
export const updateGroupMutation = defineMutation(
  groupsKey,
  'update',
  updateGroup,
  edits,
)

/** Renames a group, whatever its name was. */
export const replaceGroupMutation = defineMutation(
  groupsKey,
  'replace',
  replaceGroup,
  edits,
)

/** Deletes a group, gone from every list at once. */
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
