import { useNavigate, useSearch } from '@tanstack/react-router'
import { groupsQuery, type Group } from 'wazo-auth-query'
import { useGroups } from 'wazo-auth-query/react'
import { useCallback } from 'react'
import { DataTable } from '../parts/DataTable.tsx'
import { Pager } from '../parts/Pager.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import classes from '../parts/table.module.css'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { usePageClamp } from '../parts/usePageClamp.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { groupsInput, pageSize } from '../router/lists.ts'
import type { GroupsSearch } from '../router/search.ts'
import { GroupLink } from './GroupLink.tsx'
import { NoGroups } from './NoGroups.tsx'
import { useGroupsTable } from './useGroupsTable.tsx'

const none: readonly Group[] = []

/** The groups of the tenant. */
export function GroupsList() {
  const search = useSearch({ from: '/app/groups' })
  const navigate = useNavigate({ from: '/groups' })
  const { page = 1 } = search
  const change = useCallback(
    (changes: Partial<GroupsSearch>, toTop = false) =>
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
  const groups = useGroups(groupsInput(search))
  const { data, isPlaceholderData, isFetching } = groups
  const count = data ? (data.filtered ?? data.total) : 0
  usePageClamp(page, isPlaceholderData ? undefined : data, toPage)
  usePrefetch(
    groupsQuery,
    !isPlaceholderData && page * pageSize < count
      ? groupsInput({ ...search, page: page + 1 })
      : undefined,
  )
  const table = useGroupsTable({
    groups: data?.items ?? none,
    search,
    change,
  })
  return (
    <div className="console-card">
      <div className={classes.toolbar} role="search" aria-label="Groups">
        <SearchBox
          label="Search groups"
          value={search.search ?? ''}
          isSearching={isFetching && isPlaceholderData}
          onSearch={(text) => change({ search: text || undefined })}
        />
      </div>
      <QueryState query={groups} skeleton={<TableSkeleton />}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <NoGroups
                isSearch={!!search.search}
                onClear={() => change({ search: undefined })}
              />
            ) : (
              <DataTable
                caption="Groups"
                table={table}
                card={({ original }) => <GroupLink group={original} />}
                isStale={isPlaceholderData}
                isFetching={isFetching}
              />
            )}
            <Pager
              page={page}
              count={count}
              shown={items.length}
              noun="groups"
              onPage={toPage}
            />
          </>
        )}
      </QueryState>
    </div>
  )
}
