import {
  createGroup,
  deleteGroupMutation,
  groupsQuery,
  type Group,
} from 'wazo-auth-query'
import { useCan, useGroups } from 'wazo-auth-query/react'
import { DeleteBar } from '../parts/DeleteBar.tsx'
import { byUuid } from '../parts/growing.ts'
import { IconUsersGroup } from '../parts/icons.ts'
import { NewButton } from '../parts/NewButton.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PagedList } from '../parts/PagedList.tsx'
import { RowCard } from '../parts/RowCard.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePagedList } from '../parts/usePagedList.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { groupsInput } from '../router/lists.ts'
import { groupName, groupNoun } from './group.ts'
import { groupColumns } from './groupColumns.tsx'
import { GroupLink } from './GroupLink.tsx'

/** The groups of the tenant. */
export function GroupsList() {
  const asked = useListSearch('/app/groups', groupsInput)
  const list = usePagedList(asked, useGroups(asked.input))
  usePrefetch(groupsQuery, list.next)
  const selection = useSelection<Group>(byUuid)
  const canDelete = useCan(deleteGroupMutation.endpoint).status !== 'denied'
  const table = useServerTable({
    list,
    columns: groupColumns,
    selection,
    canSelect: ({ read_only }) => !read_only,
    visibility: { select: canDelete },
  })
  return (
    <PagedList
      noun={groupNoun}
      list={list}
      table={table}
      card={(row) => (
        <RowCard
          row={row}
          name={groupName(row.original)}
          title={<GroupLink group={row.original} />}
        />
      )}
      search={{
        label: 'Search groups',
        looksAt: 'Search covers names.',
      }}
      empty={
        <Notice
          icon={IconUsersGroup}
          color="fjord"
          title="No groups yet"
          actions={
            <NewButton required={createGroup} to="/groups/new">
              Create the first group
            </NewButton>
          }
        >
          A group gives its policies to all its members.
        </Notice>
      }
    >
      <DeleteBar
        selection={selection}
        nameOf={groupName}
        noun={groupNoun}
        definition={deleteGroupMutation}
      >
        Members of a deleted group lose its policies. Open sessions keep their
        permissions until they are renewed or end.
      </DeleteBar>
    </PagedList>
  )
}
