import { createColumnHelper } from '@tanstack/react-table'
import type { Group } from 'wazo-auth-query'
import { byUuid } from '../parts/growing.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { GroupsSearch } from '../router/search.ts'
import { GroupBadge } from './GroupBadge.tsx'
import { GroupLink } from './GroupLink.tsx'

export interface GroupsTableOptions {
  groups: readonly Group[]
  search: GroupsSearch
  change: ChangeSearch<GroupsSearch>
}

const column = createColumnHelper<Group>()

export const useGroupsTable = ({
  groups,
  search: { order = 'name', direction },
  change,
}: GroupsTableOptions) =>
  useServerTable({
    rows: groups,
    columns,
    keyOf: byUuid,
    sorting: { order, direction },
    change,
  })

const columns = [
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
