import { Checkbox } from '@mantine/core'
import type { Row, Table } from '@tanstack/react-table'

/** Chooses a row, by its name. */
export function SelectRow<TRow>({
  row,
  name,
}: {
  row: Row<TRow>
  name: string
}) {
  return (
    <Checkbox
      aria-label={`Select ${name}`}
      data-selects
      checked={row.getIsSelected()}
      disabled={!row.getCanSelect()}
      onChange={row.getToggleSelectedHandler()}
    />
  )
}

/** Chooses all rows of the page. */
export function SelectPage<TRow>({
  table,
  label,
}: {
  table: Table<TRow>
  label: string
}) {
  return (
    <Checkbox
      aria-label={label}
      data-selects
      checked={table.getIsAllPageRowsSelected()}
      indeterminate={table.getIsSomePageRowsSelected()}
      disabled={!table.getRowModel().rows.some((row) => row.getCanSelect())}
      onChange={table.getToggleAllPageRowsSelectedHandler()}
    />
  )
}
