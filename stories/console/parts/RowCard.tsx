import { Box, Group, Stack } from '@mantine/core'
import type { Row } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { SelectRow } from './SelectRow.tsx'

export interface RowCardProps<TRow> {
  row: Row<TRow>
  name: string
  actions?: ReactNode
  children: ReactNode
}

/** A row that can be selected, where there is no room for columns. */
export function RowCard<TRow>({
  row,
  name,
  actions,
  children,
}: RowCardProps<TRow>) {
  const cells = row.getVisibleCells()
  const isSelectable = cells.some(({ column }) => column.id === 'select')
  return (
    <Group align="flex-start" wrap="nowrap" gap="sm">
      {isSelectable && (
        <Box mt={6}>
          <SelectRow row={row} name={name} />
        </Box>
      )}
      <Stack gap={6} style={{ flex: 1, minWidth: 0 }}>
        {children}
      </Stack>
      {actions}
    </Group>
  )
}
