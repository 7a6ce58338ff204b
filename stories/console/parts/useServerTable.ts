import {
  functionalUpdate,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type VisibilityState,
} from '@tanstack/react-table'
import type { ListParams } from 'wazo-auth-query'
import type { ListSearch } from '../router/search.ts'
import type { PagedRows } from './usePagedList.ts'
import type { Selection } from './useSelection.ts'

export interface ServerTableOptions<TRow, TSearch> {
  list: PagedRows<TRow, TSearch, ListParams>
  columns: ColumnDef<TRow, never>[]
  selection: Selection<TRow>
  canSelect?: (row: TRow) => boolean
  visibility?: VisibilityState
}

/** The server sorts, filters and counts; the table shows. */
export function useServerTable<TRow, TSearch extends ListSearch<string>>({
  list: { rows, input, change },
  columns,
  selection,
  canSelect = () => true,
  visibility = {},
}: ServerTableOptions<TRow, TSearch>) {
  const { order, direction } = input
  const sorting = order ? [{ id: order, desc: direction === 'desc' }] : []
  return useReactTable({
    data: rows as TRow[],
    columns: columns as ColumnDef<TRow>[],
    getCoreRowModel: getCoreRowModel(),
    getRowId: selection.keyOf,
    manualSorting: true,
    manualPagination: true,
    enableSortingRemoval: false,
    enableRowSelection: ({ original }) => canSelect(original),
    state: {
      sorting,
      columnVisibility: visibility,
      rowSelection: selection.state,
    },
    onSortingChange(updater) {
      const [next] = functionalUpdate(updater, sorting)
      change({
        order: next?.id,
        direction: next?.desc ? 'desc' : undefined,
      } as Partial<TSearch>)
    },
    onRowSelectionChange: (updater) =>
      selection.set(functionalUpdate(updater, selection.state), rows),
  })
}
