import { Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { RefreshToken } from 'wazo-auth-query'
import { useMemo } from 'react'
import { actionsColumn, ownerColumns, selectColumn } from '../parts/columns.tsx'
import classes from '../parts/table.module.css'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { Selection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { When } from '../parts/When.tsx'
import type { RefreshTokensSearch } from '../router/search.ts'
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
  selectColumn<RefreshToken>(
    'Select every refresh token on this page',
    ({ client_id }) => client_id,
  ),
  column.accessor('client_id', {
    header: 'Application',
    cell: ({ getValue }) => (
      <Text size="sm" fw={500} className={classes.written!}>
        {getValue()}
      </Text>
    ),
  }),
  ...ownerColumns<RefreshToken>(),
  column.accessor('created_at', {
    header: 'Since',
    cell: ({ getValue }) => <When at={getValue()} />,
  }),
  actionsColumn<RefreshToken>((token) => (
    <DeleteRefreshToken token={token} onDelete={onDelete} />
  )),
]
