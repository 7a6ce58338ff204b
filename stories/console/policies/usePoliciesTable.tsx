import { Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { Policy } from 'wazo-auth-query'
import { selectColumn } from '../parts/columns.tsx'
import { byUuid } from '../parts/growing.ts'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { Selection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { Written } from '../parts/Written.tsx'
import type { PoliciesSearch } from '../router/search.ts'
import { PolicyBadges } from './PolicyBadges.tsx'
import { PolicyLink } from './PolicyLink.tsx'

export interface PoliciesTableOptions {
  policies: readonly Policy[]
  search: PoliciesSearch
  change: ChangeSearch<PoliciesSearch>
  selection: Selection<Policy>
  canDelete: boolean
}

const column = createColumnHelper<Policy>()

export const usePoliciesTable = ({
  policies,
  search: { order = 'name', direction },
  change,
  selection,
  canDelete,
}: PoliciesTableOptions) =>
  useServerTable({
    rows: policies,
    columns,
    keyOf: byUuid,
    sorting: { order, direction },
    change,
    selection,
    canSelect: ({ read_only }) => !read_only,
    visibility: { select: canDelete },
  })

const columns = [
  selectColumn<Policy>('Select every policy on this page', ({ name }) => name),
  column.accessor('name', {
    header: 'Name',
    size: 34,
    cell: ({ row }) => <PolicyLink policy={row.original} />,
  }),
  column.accessor('description', {
    header: 'Description',
    cell: ({ getValue }) => <Written text={getValue()} />,
  }),
  column.accessor(({ acl }) => acl.length, {
    id: 'acl',
    header: 'Accesses',
    enableSorting: false,
    cell: ({ getValue }) => (
      <Text size="sm" className="console-number">
        {getValue()}
      </Text>
    ),
  }),
  column.display({
    id: 'badges',
    header: 'Kind',
    cell: ({ row }) => <PolicyBadges policy={row.original} />,
  }),
]
