import { Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { RefreshToken } from 'wazo-auth-query'
import { actionsColumn, ownerColumns, selectColumn } from '../parts/columns.tsx'
import classes from '../parts/table.module.css'
import { When } from '../parts/When.tsx'
import {
  DeleteRefreshToken,
  type DeleteRefreshTokenProps,
} from './DeleteRefreshToken.tsx'

const column = createColumnHelper<RefreshToken>()

export const refreshTokenColumns = (
  onDelete: DeleteRefreshTokenProps['onDelete'],
) => [
  selectColumn<RefreshToken>(
    'Select all refresh tokens on this page',
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
    header: 'Created',
    cell: ({ getValue }) => <When at={getValue()} />,
  }),
  actionsColumn<RefreshToken>((token) => (
    <DeleteRefreshToken token={token} onDelete={onDelete} />
  )),
]
