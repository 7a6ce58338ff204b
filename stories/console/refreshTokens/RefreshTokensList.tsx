import { Switch } from '@mantine/core'
import { IconKeyOff, IconTrash } from '../parts/icons.ts'
import {
  deleteUserRefreshToken,
  refreshTokensQuery,
  type RefreshToken,
} from 'wazo-auth-query'
import { useCan, useRefreshTokens } from 'wazo-auth-query/react'
import { useState } from 'react'
import { BulkBar, BulkButton } from '../parts/BulkBar.tsx'
import { NothingMatches } from '../parts/NothingMatches.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PagedList } from '../parts/PagedList.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import { TenantsBelowSwitch } from '../parts/TenantsBelowSwitch.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePages } from '../parts/usePages.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { refreshTokensInput } from '../router/lists.ts'
import type { RefreshTokensSearch } from '../router/search.ts'
import { DeleteRefreshTokens } from './DeleteRefreshTokens.tsx'
import { RefreshTokenCard } from './RefreshTokenCard.tsx'
import { refreshTokenNoun, tokenKey } from './refreshToken.ts'
import { useRefreshTokensTable } from './useRefreshTokensTable.tsx'

/** The refresh tokens of the tenant, and the end of many at once. */
export function RefreshTokensList() {
  const { search, change, toPage } = useListSearch<RefreshTokensSearch>(
    '/app/refresh-tokens',
  )
  const tokens = useRefreshTokens(refreshTokensInput(search))
  const pages = usePages(tokens, search, toPage)
  usePrefetch(
    refreshTokensQuery,
    pages.hasNext
      ? refreshTokensInput({ ...search, page: pages.page + 1 })
      : undefined,
  )
  const selection = useSelection<RefreshToken>(tokenKey)
  const [deleting, setDeleting] = useState<readonly RefreshToken[]>()
  const canDelete = useCan(deleteUserRefreshToken).status !== 'denied'
  const table = useRefreshTokensTable({
    tokens: pages.rows,
    search,
    change,
    selection,
    canDelete,
    onDelete: setDeleting,
  })
  const isFiltered = !!search.search || !!search.mobile
  return (
    <PagedList
      noun={refreshTokenNoun}
      query={tokens}
      pages={pages}
      table={table}
      card={(row) => <RefreshTokenCard row={row} onDelete={setDeleting} />}
      toolbar={
        <>
          <SearchBox
            label="Search applications"
            value={search.search ?? ''}
            isSearching={tokens.isFetching && tokens.isPlaceholderData}
            onSearch={(text) => change({ search: text || undefined })}
          />
          <Switch
            label="Phones only"
            checked={search.mobile ?? false}
            onChange={({ currentTarget }) =>
              change({ mobile: currentTarget.checked || undefined })
            }
          />
          <TenantsBelowSwitch
            checked={search.recurse}
            onChange={(recurse) => change({ recurse })}
          />
        </>
      }
      empty={() =>
        isFiltered ? (
          <NothingMatches
            title="Nothing matches"
            clear="Clear search and filter"
            onClear={() => change({ search: undefined, mobile: undefined })}
          >
            The search looks at the names of applications.
          </NothingMatches>
        ) : (
          <Notice icon={IconKeyOff} title="No refresh tokens">
            No application renews sessions of this tenant by itself.
          </Notice>
        )
      }
    >
      <BulkBar
        label="With all selected refresh tokens"
        count={selection.rows.length}
        onClear={selection.clear}
      >
        <BulkButton
          danger
          icon={IconTrash}
          onClick={() => setDeleting(selection.rows)}
        >
          Delete
        </BulkButton>
      </BulkBar>
      {deleting && (
        <DeleteRefreshTokens
          tokens={deleting}
          onClose={(done) => {
            selection.drop(done)
            setDeleting(undefined)
          }}
        />
      )}
    </PagedList>
  )
}
