import { Text } from '@mantine/core'
import {
  createColumnHelper,
  functionalUpdate,
  getCoreRowModel,
  useReactTable,
} from '@tanstack/react-table'
import type { Policy } from 'wazo-auth-query'
import type { PoliciesSearch, PolicyOrder } from '../router/search.ts'
import { PolicyBadges } from './PolicyBadges.tsx'
import { PolicyLink } from './PolicyLink.tsx'

export interface PoliciesTableOptions {
  policies: readonly Policy[]
  search: PoliciesSearch
  change: (changes: Partial<PoliciesSearch>) => void
}

const column = createColumnHelper<Policy>()

export function usePoliciesTable({
  policies,
  search: { order = 'name', direction },
  change,
}: PoliciesTableOptions) {
  const sorting = [{ id: order, desc: direction === 'desc' }]
  return useReactTable({
    data: policies as Policy[],
    columns,
    getCoreRowModel: getCoreRowModel(),
    getRowId: ({ uuid }) => uuid,
    manualSorting: true,
    manualPagination: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange(updater) {
      const [next] = functionalUpdate(updater, sorting)
      change({
        order: next?.id as PolicyOrder | undefined,
        direction: next?.desc ? 'desc' : undefined,
      })
    },
  })
}

const columns = [
  column.accessor('name', {
    header: 'Name',
    cell: ({ row }) => <PolicyLink policy={row.original} />,
  }),
  column.accessor('description', {
    header: 'Description',
    cell: ({ getValue }) => (
      <Text size="sm" {...(!getValue() && { c: 'dimmed' })}>
        {getValue() ?? 'none'}
      </Text>
    ),
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
