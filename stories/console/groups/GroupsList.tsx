import { deleteGroupMutation, groupsQuery, type Group } from 'wazo-auth-query'
import { useCan, useGroups } from 'wazo-auth-query/react'
import { DeleteBar } from '../parts/DeleteBar.tsx'
import { byUuid } from '../parts/growing.ts'
import { PagedList } from '../parts/PagedList.tsx'
import { RowCard } from '../parts/RowCard.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePages } from '../parts/usePages.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { groupsInput } from '../router/lists.ts'
import type { GroupsSearch } from '../router/search.ts'
import { groupName, groupNoun } from './group.ts'
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
  const selection = useSelection<Group>(byUuid)
  const canDelete = useCan(deleteGroupMutation.endpoint).status !== 'denied'
  const table = useGroupsTable({
    groups: pages.rows,
    search,
    change,
    selection,
    canDelete,
  })
  return (
    <PagedList
      noun={groupNoun}
      query={groups}
      pages={pages}
      table={table}
      card={(row) => (
        <RowCard
          row={row}
          name={groupName(row.original)}
          title={<GroupLink group={row.original} />}
        />
      )}
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
    >
      <DeleteBar
        selection={selection}
        nameOf={groupName}
        noun={groupNoun}
        definition={deleteGroupMutation}
      >
        Their members stay, without the policies that they gave. Open sessions
        keep what they may until they renew or end.
      </DeleteBar>
    </PagedList>
  )
}
