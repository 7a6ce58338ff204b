import { Box, Progress, Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from './icons.ts'
import {
  flexRender,
  type Header,
  type Row,
  type Table as TableModel,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import classes from './table.module.css'
import { useRoomForTable } from './useRoomForTable.ts'

export interface DataTableProps<TRow> {
  /** What the rows are, for whoever does not see the title above. */
  caption: string
  table: TableModel<TRow>
  /** A row where there is no room for columns. */
  card: (row: Row<TRow>) => ReactNode
  /** These rows are still those of the page before. */
  isStale: boolean
  isFetching: boolean
}

/** Columns where there is room for them, cards where there is not. */
export function DataTable<TRow>(props: DataTableProps<TRow>) {
  const { caption, table, card, isStale, isFetching } = props
  const { ref, hasRoom } = useRoomForTable(
    table
      .getVisibleLeafColumns()
      .map(({ id }) => id)
      .join(),
  )
  const { rows } = table.getRowModel()
  return (
    <Box ref={ref} pos="relative" aria-busy={isStale}>
      <Busy isShown={isFetching && isStale} />
      {hasRoom ? (
        <Table className={classes.table} mod={{ stale: isStale }}>
          <caption className={classes.caption}>{caption}</caption>
          <Table.Thead>
            {table.getHeaderGroups().map((group) => (
              <Table.Tr key={group.id}>
                {group.headers.map((header) => (
                  <HeaderCell key={header.id} header={header} />
                ))}
              </Table.Tr>
            ))}
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id} mod={{ chosen: row.getIsSelected() }}>
                {row.getVisibleCells().map(({ id, column, getContext }) => (
                  <Table.Td key={id} w={widthOf(column.columnDef.size)}>
                    {flexRender(column.columnDef.cell, getContext())}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <ul
          className={classes.cards}
          aria-label={caption}
          data-stale={isStale || undefined}
        >
          {rows.map((row) => (
            <li key={row.id} data-chosen={row.getIsSelected() || undefined}>
              {card(row)}
            </li>
          ))}
        </ul>
      )}
    </Box>
  )
}

/** A share of the table in per cent, so that it is the same for all pages. */
const widthOf = (size: number | undefined) =>
  // TanStack's own default is 150; only what a column asks for is meant.
  size === undefined || size === 150 ? undefined : `${size}%`

function HeaderCell<TRow>({ header }: { header: Header<TRow, unknown> }) {
  const { column } = header
  const text = flexRender(column.columnDef.header, header.getContext())
  const order = column.getIsSorted()
  if (!column.getCanSort()) return <Table.Th>{text}</Table.Th>
  const IconOf =
    order === 'asc' ? IconArrowUp : order ? IconArrowDown : IconArrowsSort
  return (
    <Table.Th
      aria-sort={
        order === 'asc' ? 'ascending' : order ? 'descending' : undefined
      }
    >
      <UnstyledButton
        className={classes.sort}
        mod={{ sorted: !!order }}
        onClick={() => column.toggleSorting(order === 'asc')}
      >
        {text}
        <IconOf size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  )
}

function Busy({ isShown }: { isShown: boolean }) {
  return (
    isShown && (
      <Progress
        value={100}
        animated
        size={2}
        radius={0}
        pos="absolute"
        top={-1}
        left={0}
        right={0}
        aria-hidden
      />
    )
  )
}
