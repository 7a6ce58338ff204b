import { Text, VisuallyHidden } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { RefreshToken } from 'wazo-auth-query'
import { useMemo } from 'react'
import { Device } from '../parts/Device.tsx'
import { SelectPage, SelectRow } from '../parts/SelectRow.tsx'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { Selection } from '../parts/useSelection.ts'
import { UserName } from '../parts/UserName.tsx'
import { useServerTable } from '../parts/useServerTable.ts'
import { When } from '../parts/When.tsx'
import type { RefreshTokensSearch } from '../router/search.ts'
import { TenantName } from '../users/TenantName.tsx'
import {
  DeleteRefreshToken,
  type DeleteRefreshTokenProps,
} from './DeleteRefreshToken.tsx'
import { tokenKey } from './refreshToken.ts'

type OnDelete = DeleteRefreshTokenProps['onDelete']

export interface RefreshTokensTableOptions {
  tokens: readonly RefreshToken[]
  search: RefreshTokensSearch
  change: ChangeSearch<RefreshTokensSearch>
  selection: Selection<RefreshToken>
  canDelete: boolean
  /** The same function from one render to the next. */
  onDelete: OnDelete
}

const column = createColumnHelper<RefreshToken>()

export function useRefreshTokensTable(options: RefreshTokensTableOptions) {
  const { tokens, search, change, selection, canDelete, onDelete } = options
  const { order = 'client_id', direction, recurse = false } = search
  return useServerTable({
    rows: tokens,
    columns: useMemo(() => columnsFor(onDelete), [onDelete]),
    keyOf: tokenKey,
    sorting: { order, direction },
    change,
    selection,
    visibility: { select: canDelete, tenant: recurse },
  })
}

const columnsFor = (onDelete: OnDelete) => [
  column.display({
    id: 'select',
    size: 1,
    header: ({ table }) => (
      <SelectPage
        table={table}
        label="Select every refresh token on this page"
      />
    ),
    cell: ({ row }) => <SelectRow row={row} name={row.original.client_id} />,
  }),
  column.accessor('client_id', {
    header: 'Application',
    cell: ({ getValue }) => (
      <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {getValue()}
      </Text>
    ),
  }),
  column.display({
    id: 'user',
    header: 'User',
    cell: ({ row }) => <UserName uuid={row.original.user_uuid} />,
  }),
  column.accessor('mobile', {
    header: 'Device',
    cell: ({ getValue }) => <Device mobile={getValue()} />,
  }),
  column.display({
    id: 'tenant',
    header: 'Tenant',
    cell: ({ row }) => <TenantName uuid={row.original.tenant_uuid} />,
  }),
  column.accessor('created_at', {
    header: 'Since',
    cell: ({ getValue }) => <When at={getValue()} />,
  }),
  column.display({
    id: 'actions',
    size: 1,
    header: () => <VisuallyHidden>Actions</VisuallyHidden>,
    cell: ({ row }) => (
      <DeleteRefreshToken token={row.original} onDelete={onDelete} />
    ),
  }),
]
