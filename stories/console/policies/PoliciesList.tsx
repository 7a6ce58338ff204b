import {
  deletePolicyMutation,
  policiesQuery,
  type Policy,
} from 'wazo-auth-query'
import { useCan, usePolicies } from 'wazo-auth-query/react'
import { DeleteBar } from '../parts/DeleteBar.tsx'
import { byUuid } from '../parts/growing.ts'
import { policyNoun } from '../parts/noun.ts'
import { PagedList } from '../parts/PagedList.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePages } from '../parts/usePages.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { policiesInput } from '../router/lists.ts'
import type { PoliciesSearch } from '../router/search.ts'
import { NoPolicies } from './NoPolicies.tsx'
import { PolicyCard } from './PolicyCard.tsx'
import { usePoliciesTable } from './usePoliciesTable.tsx'

/** The policies of the tenant. Matches of a search are not counted there. */
export function PoliciesList() {
  const { search, change, toPage } =
    useListSearch<PoliciesSearch>('/app/policies')
  const policies = usePolicies(policiesInput(search))
  const pages = usePages(policies, search, toPage)
  usePrefetch(
    policiesQuery,
    pages.hasNext
      ? policiesInput({ ...search, page: pages.page + 1 })
      : undefined,
  )
  const selection = useSelection<Policy>(byUuid)
  // Each wants its own accesses held: the server refuses one by one.
  const canDelete = useCan(deletePolicyMutation.endpoint).status !== 'denied'
  const table = usePoliciesTable({
    policies: pages.rows,
    search,
    change,
    selection,
    canDelete,
  })
  return (
    <PagedList
      noun={policyNoun}
      query={policies}
      pages={pages}
      table={table}
      card={(row) => <PolicyCard row={row} />}
      toolbar={
        <SearchBox
          label="Search policies"
          value={search.search ?? ''}
          isSearching={policies.isFetching && policies.isPlaceholderData}
          onSearch={(text) => change({ search: text || undefined })}
        />
      }
      empty={() => (
        <NoPolicies
          isSearch={!!search.search}
          onClear={() => change({ search: undefined })}
        />
      )}
    >
      <DeleteBar
        selection={selection}
        nameOf={({ name }) => name}
        noun={policyNoun}
        definition={deletePolicyMutation}
      >
        They are taken from all their users and groups. Open sessions keep what
        they allowed until they renew or end.
      </DeleteBar>
    </PagedList>
  )
}
