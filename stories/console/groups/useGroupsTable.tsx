import { createColumnHelper } from '@tanstack/react-table'
import type { Group } from 'wazo-auth-query'
import { selectColumn } from '../parts/columns.tsx'
import { byUuid } from '../parts/growing.ts'
import type { Selection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { GroupsSearch } from '../router/search.ts'
import { groupName } from './group.ts'
import { GroupBadge } from './GroupBadge.tsx'
import { GroupLink } from './GroupLink.tsx'

export interface GroupsTableOptions {
  groups: readonly Group[]
  search: GroupsSearch
  change: ChangeSearch<GroupsSearch>
  selection: Selection<Group>
  canDelete: boolean
}

const column = createColumnHelper<Group>()

export const useGroupsTable = ({
  groups,
  search: { order = 'name', direction },
  change,
  selection,
  canDelete,
}: GroupsTableOptions) =>
  useServerTable({
    rows: groups,
    columns,
    keyOf: byUuid,
    sorting: { order, direction },
    change,
    selection,
    canSelect: ({ read_only }) => !read_only,
    visibility: { select: canDelete },
  })

const columns = [
  selectColumn<Group>('Select every group on this page', groupName),
  column.accessor('name', {
    header: 'Name',
    cell: ({ row }) => <GroupLink group={row.original} />,
  }),
  column.display({
    id: 'kind',
    header: 'Kind',
    cell: ({ row }) => <GroupBadge group={row.original} />,
  }),
]
