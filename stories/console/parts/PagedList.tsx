import type { Row, Table } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { ListSearch } from '../router/search.ts'
import { DataTable } from './DataTable.tsx'
import { NothingMatches } from './NothingMatches.tsx'
import { titleOf, type Noun } from './noun.ts'
import { Pager } from './Pager.tsx'
import { QueryState } from './QueryState.tsx'
import { SearchBox } from './SearchBox.tsx'
import classes from './table.module.css'
import { TableSkeleton } from './TableSkeleton.tsx'
import type { PagedRows } from './usePagedList.ts'

export interface PagedListProps<TRow, TSearch> {
  /** What the rows are. */
  noun: Noun
  list: PagedRows<TRow, TSearch, unknown>
  table: Table<TRow>
  /** A row where there is no room for columns. */
  card: (row: Row<TRow>) => ReactNode
  /** Where rows are found by words: what is searched, and where it looks. */
  search?: { label: string; looksAt: string }
  /** Beside the search: what else is left out, or taken in. */
  filters?: ReactNode
  /** In place of rows where there are none at all. */
  empty: ReactNode
  /** What can be done with the rows. */
  children?: ReactNode
}

/** A list of the server: searched, sorted and counted there, page by page. */
export function PagedList<TRow, TSearch extends ListSearch<string>>({
  noun,
  list,
  table,
  card,
  search,
  filters,
  empty,
  children,
}: PagedListProps<TRow, TSearch>) {
  const { query, change } = list
  const { isPlaceholderData, isFetching } = query
  const label = titleOf(noun)
  const leavesOut = filtersOf(list.search)
  return (
    <div className="console-card">
      {(search ?? filters) && (
        <div className={classes.toolbar} role="search" aria-label={label}>
          {search && (
            <SearchBox
              label={search.label}
              value={list.search.search ?? ''}
              isSearching={isFetching && isPlaceholderData}
              onSearch={(text) =>
                change({ search: text || undefined } as Partial<TSearch>)
              }
            />
          )}
          {filters}
        </div>
      )}
      <QueryState query={query} skeleton={<TableSkeleton />}>
        {({ items }) => (
          <>
            {items.length > 0 ? (
              <DataTable
                caption={label}
                table={table}
                card={card}
                isStale={isPlaceholderData}
                isFetching={isFetching}
              />
            ) : leavesOut.length > 0 ? (
              <NothingMatches
                title={`No ${noun.one} matches`}
                clear={
                  filters ? 'Clear search and filters' : 'Clear the search'
                }
                onClear={() => change(without<TSearch>(leavesOut))}
              >
                {search?.looksAt}
              </NothingMatches>
            ) : (
              empty
            )}
            <Pager {...list} shown={items.length} noun={noun} />
          </>
        )}
      </QueryState>
      {children}
    </div>
  )
}

/** What says which part of a list is shown, and leaves nothing out. */
const parts = ['tenant', 'recurse', 'page', 'size', 'order', 'direction']

/** What of an address leaves rows out. */
const filtersOf = (search: object): string[] =>
  Object.entries(search)
    .filter(([name, value]) => value !== undefined && !parts.includes(name))
    .map(([name]) => name)

const without = <TSearch,>(names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, undefined])) as Partial<TSearch>
