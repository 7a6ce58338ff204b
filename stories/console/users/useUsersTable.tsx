import { Checkbox, Text } from '@mantine/core'
import {
  createColumnHelper,
  functionalUpdate,
  getCoreRowModel,
  useReactTable,
} from '@tanstack/react-table'
import type { User, UserOrder, Uuid } from 'wazo-auth-query'
import { useMemo } from 'react'
import { nameOf, purposeNames } from '../parts/person.ts'
import { EnabledBadge } from '../parts/UserBadges.tsx'
import type { UsersSearch } from '../router/search.ts'
import { TenantName } from './TenantName.tsx'
import { UserActions, type AskAbout } from './UserActions.tsx'
import { UserEmail } from './UserEmail.tsx'
import { UserLink } from './UserLink.tsx'
import type { Selection } from './useSelection.ts'
import type { ChangeUsersSearch } from './useUsersSearch.ts'

export interface UsersTableOptions {
  users: readonly User[]
  search: UsersSearch
  change: ChangeUsersSearch
  selection: Selection
  me: Uuid | undefined
  onAsk: AskAbout
}

const column = createColumnHelper<User>()

/** The server sorts, filters and counts; the table shows. */
export function useUsersTable(options: UsersTableOptions) {
  const { users, search, change, selection, me, onAsk } = options
  const { order = 'username', direction, recurse = false } = search
  const columns = useMemo(() => columnsFor(me, onAsk), [me, onAsk])
  return useReactTable({
    data: users as User[],
    columns,
    getCoreRowModel: getCoreRowModel(),
    getRowId: ({ uuid }) => uuid,
    manualSorting: true,
    manualPagination: true,
    enableSortingRemoval: false,
    enableRowSelection: ({ id }) => id !== me,
    state: {
      sorting: [{ id: order, desc: direction === 'desc' }],
      rowSelection: selection.state,
      columnVisibility: { tenant: recurse, purpose: !recurse },
    },
    onSortingChange(updater) {
      const [next] = functionalUpdate(updater, [
        { id: order, desc: direction === 'desc' },
      ])
      change({
        order: next?.id as UserOrder | undefined,
        direction: next?.desc ? 'desc' : undefined,
      })
    },
    onRowSelectionChange: (updater) =>
      selection.set(functionalUpdate(updater, selection.state), users),
  })
}

const columnsFor = (me: Uuid | undefined, onAsk: AskAbout) => [
  column.display({
    id: 'select',
    size: 1,
    header: ({ table }) => (
      <Checkbox
        aria-label="Select everybody on this page"
        checked={table.getIsAllPageRowsSelected()}
        indeterminate={table.getIsSomePageRowsSelected()}
        onChange={table.getToggleAllPageRowsSelectedHandler()}
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={`Select ${nameOf(row.original)}`}
        checked={row.getIsSelected()}
        disabled={!row.getCanSelect()}
        onChange={row.getToggleSelectedHandler()}
      />
    ),
  }),
  column.accessor('firstname', {
    header: 'Name',
    cell: ({ row: { original } }) => (
      <UserLink user={original} isMe={original.uuid === me} />
    ),
  }),
  column.accessor('username', {
    header: 'Username',
    cell: ({ getValue }) => (
      <Text size="sm">
        {getValue() ?? (
          <Text span c="dimmed">
            none
          </Text>
        )}
      </Text>
    ),
  }),
  column.display({
    id: 'email',
    header: 'E-mail',
    cell: ({ row: { original } }) => <UserEmail user={original} />,
  }),
  column.accessor('purpose', {
    header: 'Kind',
    enableSorting: false,
    cell: ({ getValue }) => (
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {purposeNames[getValue()]}
      </Text>
    ),
  }),
  column.display({
    id: 'tenant',
    header: 'Tenant',
    cell: ({ row }) => <TenantName uuid={row.original.tenant_uuid} />,
  }),
  column.accessor('enabled', {
    header: 'State',
    enableSorting: false,
    cell: ({ getValue }) => <EnabledBadge enabled={getValue()} />,
  }),
  column.display({
    id: 'actions',
    size: 1,
    header: () => <span style={srOnly}>Actions</span>,
    cell: ({ row: { original } }) => (
      <UserActions user={original} isMe={original.uuid === me} onAsk={onAsk} />
    ),
  }),
]

const srOnly = {
  position: 'absolute',
  clipPath: 'inset(50%)',
  width: 1,
  height: 1,
  overflow: 'hidden',
} as const
