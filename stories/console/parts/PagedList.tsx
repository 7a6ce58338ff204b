import type { UseQueryResult } from '@tanstack/react-query'
import type { Row, Table } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { Page, WazoAuthError } from 'wazo-auth-query'
import { DataTable } from './DataTable.tsx'
import { titleOf, type Noun } from './noun.ts'
import { Pager } from './Pager.tsx'
import { QueryState } from './QueryState.tsx'
import classes from './table.module.css'
import { TableSkeleton } from './TableSkeleton.tsx'
import type { Pages } from './usePages.ts'

export interface PagedListProps<TRow> {
  /** What the rows are. */
  noun: Noun
  query: UseQueryResult<Page<TRow>, WazoAuthError>
  pages: Pages<TRow>
  table: Table<TRow>
  /** A row where there is no room for columns. */
  card: (row: Row<TRow>) => ReactNode
  toolbar?: ReactNode
  /** In place of rows; learns how many there are whatever the filters. */
  empty: (total: number) => ReactNode
  children?: ReactNode
}

/** A list of the server: searched, sorted and counted there, page by page. */
export function PagedList<TRow>({
  noun,
  query,
  pages,
  table,
  card,
  toolbar,
  empty,
  children,
}: PagedListProps<TRow>) {
  const { isPlaceholderData, isFetching } = query
  const label = titleOf(noun)
  return (
    <div className="console-card">
      {toolbar && (
        <div className={classes.toolbar} role="search" aria-label={label}>
          {toolbar}
        </div>
      )}
      <QueryState query={query} skeleton={<TableSkeleton />}>
        {({ items, total }) => (
          <>
            {items.length === 0 ? (
              empty(total)
            ) : (
              <DataTable
                caption={label}
                table={table}
                card={card}
                isStale={isPlaceholderData}
                isFetching={isFetching}
              />
            )}
            <Pager {...pages} shown={items.length} noun={noun} />
          </>
        )}
      </QueryState>
      {children}
    </div>
  )
}
