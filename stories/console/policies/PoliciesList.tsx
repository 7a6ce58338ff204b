import {
  createPolicy,
  deletePolicyMutation,
  policiesQuery,
  type Policy,
} from 'wazo-auth-query'
import { useCan, usePolicies } from 'wazo-auth-query/react'
import { DeleteBar } from '../parts/DeleteBar.tsx'
import { byUuid } from '../parts/growing.ts'
import { IconShieldLock } from '../parts/icons.ts'
import { NewButton } from '../parts/NewButton.tsx'
import { Notice } from '../parts/Notice.tsx'
import { policyNoun } from '../parts/noun.ts'
import { PagedList } from '../parts/PagedList.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePagedList } from '../parts/usePagedList.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { policiesInput } from '../router/lists.ts'
import { PolicyCard } from './PolicyCard.tsx'
import { policyColumns } from './policyColumns.tsx'

/** The policies of the tenant. Matches of a search are not counted there. */
export function PoliciesList() {
  const asked = useListSearch('/app/policies', policiesInput)
  const list = usePagedList(asked, usePolicies(asked.input))
  usePrefetch(policiesQuery, list.next)
  const selection = useSelection<Policy>(byUuid)
  // Each wants its own accesses held: the server refuses one by one.
  const canDelete = useCan(deletePolicyMutation.endpoint).status !== 'denied'
  const table = useServerTable({
    list,
    columns: policyColumns,
    selection,
    canSelect: ({ read_only }) => !read_only,
    visibility: { select: canDelete },
  })
  return (
    <PagedList
      noun={policyNoun}
      list={list}
      table={table}
      card={(row) => <PolicyCard row={row} />}
      search={{
        label: 'Search policies',
        looksAt: 'Search covers names, slugs, descriptions and permissions.',
      }}
      empty={
        <Notice
          icon={IconShieldLock}
          color="fjord"
          title="No policies yet"
          actions={
            <NewButton required={createPolicy} to="/policies/new">
              Create the first policy
            </NewButton>
          }
        >
          A policy defines what its holders can do.
        </Notice>
      }
    >
      <DeleteBar
        selection={selection}
        nameOf={({ name }) => name}
        noun={policyNoun}
        definition={deletePolicyMutation}
      >
        A deleted policy is removed from all its users and groups. Open sessions
        keep their permissions until they are renewed or end.
      </DeleteBar>
    </PagedList>
  )
}
