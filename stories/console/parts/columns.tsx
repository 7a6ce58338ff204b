import { Group, VisuallyHidden } from '@mantine/core'
import { createColumnHelper, type Row } from '@tanstack/react-table'
import type { Uuid } from 'wazo-auth-query'
import type { ReactNode } from 'react'
import { TenantName } from '../users/TenantName.tsx'
import { Device, type DeviceProps } from './Device.tsx'
import { SelectPage, SelectRow } from './SelectRow.tsx'
import { OwnerName } from './OwnerName.tsx'

/** Chooses rows: all of the page in its head. */
export const selectColumn = <TRow,>(
  /** Such as `Select everybody on this page`. */
  label: string,
  nameOf: (row: TRow) => string,
) =>
  createColumnHelper<TRow>().display({
    id: 'select',
    size: 1,
    header: ({ table }) => <SelectPage table={table} label={label} />,
    cell: ({ row }) => <SelectRow row={row} name={nameOf(row.original)} />,
  })

/** What can be done with one row. */
export const actionsColumn = <TRow,>(cell: (row: TRow) => ReactNode) =>
  createColumnHelper<TRow>().display({
    id: 'actions',
    size: 1,
    header: () => <VisuallyHidden>Actions</VisuallyHidden>,
    cell: ({ row }: { row: Row<TRow> }) => cell(row.original),
  })

/** The tenant of each row, where a list goes down the tree. */
export const tenantColumn = <TRow extends { tenant_uuid: Uuid }>() =>
  createColumnHelper<TRow>().display({
    id: 'tenant',
    header: 'Tenant',
    cell: ({ row }) => <TenantName uuid={row.original.tenant_uuid} />,
  })

/** Whose it is, and from which device. */
export const ownerColumns = <
  TRow extends DeviceProps & { user_uuid: Uuid | null; tenant_uuid: Uuid },
>(
  /** What else is said of the device. */
  remark?: (row: TRow) => ReactNode,
) => {
  const column = createColumnHelper<TRow>()
  return [
    column.display({
      id: 'user',
      header: 'User',
      cell: ({ row }) => <OwnerName uuid={row.original.user_uuid} />,
    }),
    column.accessor(({ mobile }) => mobile, {
      id: 'mobile',
      header: 'Device',
      cell: ({ row: { original } }) => (
        <Group gap="xs">
          <Device mobile={original.mobile} user_agent={original.user_agent} />
          {remark?.(original)}
        </Group>
      ),
    }),
    tenantColumn<TRow>(),
  ]
}
