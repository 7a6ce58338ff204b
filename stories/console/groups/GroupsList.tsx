import { groupsQuery } from 'wazo-auth-query'
import { useGroups } from 'wazo-auth-query/react'
import { PagedList } from '../parts/PagedList.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePages } from '../parts/usePages.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { groupsInput } from '../router/lists.ts'
import type { GroupsSearch } from '../router/search.ts'
import { GroupLink } from './GroupLink.tsx'
import { NoGroups } from './NoGroups.tsx'
import { useGroupsTable } from './useGroupsTable.tsx'

/** The groups of the tenant. */
export function GroupsList() {
  const { search, change, toPage } = useListSearch<GroupsSearch>('/app/groups')
  const groups = useGroups(groupsInput(search))
  const pages = usePages(groups, search, toPage)
  usePrefetch(
    groupsQuery,
    pages.hasNext
      ? groupsInput({ ...search, page: pages.page + 1 })
      : undefined,
  )
  const table = useGroupsTable({ groups: pages.rows, search, change })
  return (
    <PagedList
      label="Groups"
      query={groups}
      pages={pages}
      table={table}
      card={({ original }) => <GroupLink group={original} />}
      toolbar={
        <SearchBox
          label="Search groups"
          value={search.search ?? ''}
          isSearching={groups.isFetching && groups.isPlaceholderData}
          onSearch={(text) => change({ search: text || undefined })}
        />
      }
      empty={() => (
        <NoGroups
          isSearch={!!search.search}
          onClear={() => change({ search: undefined })}
        />
      )}
    />
  )
}
