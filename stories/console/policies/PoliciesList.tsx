import { useNavigate, useSearch } from '@tanstack/react-router'
import { policiesQuery, type Policy } from 'wazo-auth-query'
import { usePolicies } from 'wazo-auth-query/react'
import { useCallback } from 'react'
import { DataTable } from '../parts/DataTable.tsx'
import { Pager } from '../parts/Pager.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import classes from '../parts/table.module.css'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { usePageClamp } from '../parts/usePageClamp.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { pageSize, policiesInput } from '../router/lists.ts'
import type { PoliciesSearch } from '../router/search.ts'
import { NoPolicies } from './NoPolicies.tsx'
import { PolicyCard } from './PolicyCard.tsx'
import { usePoliciesTable } from './usePoliciesTable.tsx'

const none: readonly Policy[] = []

/** The policies of the tenant. Matches of a search are not counted there. */
export function PoliciesList() {
  const search = useSearch({ from: '/app/policies' })
  const navigate = useNavigate({ from: '/policies' })
  const { page = 1 } = search
  const change = useCallback(
    (changes: Partial<PoliciesSearch>, toTop = false) =>
      void navigate({
        search: (old) => ({ ...old, page: undefined, ...changes }),
        resetScroll: toTop,
      }),
    [navigate],
  )
  const toPage = useCallback(
    (next: number) => change({ page: next > 1 ? next : undefined }, true),
    [change],
  )
  const policies = usePolicies(policiesInput(search))
  const { data, isPlaceholderData, isFetching } = policies
  const shown = data?.items ?? none
  const count = search.search ? null : (data?.total ?? 0)
  usePageClamp(
    page,
    isPlaceholderData || !data ? undefined : countsOf(data, search, page),
    toPage,
  )
  const isFull = shown.length === pageSize && !isPlaceholderData
  usePrefetch(
    policiesQuery,
    isFull ? policiesInput({ ...search, page: page + 1 }) : undefined,
  )
  const table = usePoliciesTable({ policies: shown, search, change })
  return (
    <div className="console-card">
      <div className={classes.toolbar} role="search" aria-label="Policies">
        <SearchBox
          label="Search policies"
          value={search.search ?? ''}
          isSearching={isFetching && isPlaceholderData}
          onSearch={(text) => change({ search: text || undefined })}
        />
      </div>
      <QueryState query={policies} skeleton={<TableSkeleton />}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <NoPolicies
                isSearch={!!search.search}
                onClear={() => change({ search: undefined })}
              />
            ) : (
              <DataTable
                caption="Policies"
                table={table}
                card={({ original }) => <PolicyCard policy={original} />}
                isStale={isPlaceholderData}
                isFetching={isFetching}
              />
            )}
            <Pager
              page={page}
              count={count}
              shown={items.length}
              noun="policies"
              onPage={toPage}
            />
          </>
        )}
      </QueryState>
    </div>
  )
}

/** A search has no count: an empty page sends back to the one before. */
function countsOf(
  { items, total }: { items: readonly Policy[]; total: number },
  { search }: PoliciesSearch,
  page: number,
) {
  if (!search) return { total }
  const before = (page - 1) * pageSize
  return { total: items.length > 0 ? before + items.length : before }
}
