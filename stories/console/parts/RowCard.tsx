import { Box, Group } from '@mantine/core'
import { flexRender, type Row } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { IconBuilding } from './icons.ts'
import { SelectRow } from './SelectRow.tsx'
import classes from './table.module.css'

export interface RowCardProps<TRow> {
  row: Row<TRow>
  name: string
  /** The way to its page. */
  title: ReactNode
  actions?: ReactNode
  /** What else there is to it, below its name. */
  children?: ReactNode
}

/** A row that can be selected, where there is no room for columns. */
export function RowCard<TRow>({
  row,
  name,
  title,
  actions,
  children,
}: RowCardProps<TRow>) {
  const cells = row.getVisibleCells()
  const isSelectable = cells.some(({ column }) => column.id === 'select')
  const tenant = cells.find(({ column }) => column.id === 'tenant')
  return (
    <Group align="flex-start" wrap="nowrap" gap="sm">
      {isSelectable && (
        <Box mt={6}>
          <SelectRow row={row} name={name} />
        </Box>
      )}
      <Box miw={0} style={{ flex: 1 }}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          {title}
          {actions}
        </Group>
        {children && (
          <div className={classes.details}>
            {children}
            {tenant && (
              <Group gap={6} wrap="nowrap" c="dimmed">
                <IconBuilding size={16} stroke={1.6} aria-hidden />
                {flexRender(tenant.column.columnDef.cell, tenant.getContext())}
              </Group>
            )}
          </div>
        )}
      </Box>
    </Group>
  )
}
