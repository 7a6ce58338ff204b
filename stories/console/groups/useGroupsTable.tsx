import {
  createColumnHelper,
  functionalUpdate,
  getCoreRowModel,
  useReactTable,
} from '@tanstack/react-table'
import type { Group } from 'wazo-auth-query'
import type { GroupsSearch } from '../router/search.ts'
import { GroupBadge } from './GroupBadge.tsx'
import { GroupLink } from './GroupLink.tsx'

export interface GroupsTableOptions {
  groups: readonly Group[]
  search: GroupsSearch
  change: (changes: Partial<GroupsSearch>) => void
}

const column = createColumnHelper<Group>()

export function useGroupsTable({
  groups,
  search: { direction },
  change,
}: GroupsTableOptions) {
  const sorting = [{ id: 'name', desc: direction === 'desc' }]
  return useReactTable({
    data: groups as Group[],
    columns,
    getCoreRowModel: getCoreRowModel(),
    getRowId: ({ uuid }) => uuid,
    manualSorting: true,
    manualPagination: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange(updater) {
      const [next] = functionalUpdate(updater, sorting)
      change({ direction: next?.desc ? 'desc' : undefined })
    },
  })
}

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
