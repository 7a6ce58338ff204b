import {
  functionalUpdate,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type VisibilityState,
} from '@tanstack/react-table'
import type { ChangeSearch } from './useListSearch.ts'
import type { Selection } from './useSelection.ts'

export interface Sorting<TOrder> {
  order?: TOrder | undefined
  direction?: 'desc' | undefined
}

export interface ServerTableOptions<TRow, TOrder> {
  rows: readonly TRow[]
  columns: ColumnDef<TRow, never>[]
  keyOf: (row: TRow) => string
  sorting: Sorting<TOrder>
  change: ChangeSearch<Sorting<TOrder>>
  selection?: Selection<TRow>
  canSelect?: (row: TRow) => boolean
  visibility?: VisibilityState
}

/** The server sorts, filters and counts; the table shows. */
export function useServerTable<TRow, TOrder extends string>({
  rows,
  columns,
  keyOf,
  sorting: { order, direction },
  change,
  selection,
  canSelect = () => true,
  visibility = {},
}: ServerTableOptions<TRow, TOrder>) {
  const sorting = order ? [{ id: order, desc: direction === 'desc' }] : []
  return useReactTable({
    data: rows as TRow[],
    columns: columns as ColumnDef<TRow>[],
    getCoreRowModel: getCoreRowModel(),
    getRowId: keyOf,
    manualSorting: true,
    manualPagination: true,
    enableSortingRemoval: false,
    enableRowSelection: ({ original }) => canSelect(original),
    state: {
      sorting,
      columnVisibility: visibility,
      ...(selection && { rowSelection: selection.state }),
    },
    onSortingChange(updater) {
      const [next] = functionalUpdate(updater, sorting)
      change({
        order: next?.id as TOrder | undefined,
        direction: next?.desc ? 'desc' : undefined,
      })
    },
    onRowSelectionChange: (updater) =>
      selection?.set(functionalUpdate(updater, selection.state), rows),
  })
}
