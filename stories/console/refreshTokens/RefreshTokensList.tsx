import { Switch } from '@mantine/core'
import { IconKeyOff, IconTrash } from '../parts/icons.ts'
import {
  deleteUserRefreshToken,
  refreshTokensQuery,
  type RefreshToken,
} from 'wazo-auth-query'
import { useCan, useRefreshTokens } from 'wazo-auth-query/react'
import { useMemo, useState } from 'react'
import { BulkBar, BulkButton } from '../parts/BulkBar.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PagedList } from '../parts/PagedList.tsx'
import { TenantsBelowSwitch } from '../parts/TenantsBelowSwitch.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePagedList } from '../parts/usePagedList.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { refreshTokensInput } from '../router/lists.ts'
import { DeleteRefreshTokens } from './DeleteRefreshTokens.tsx'
import { RefreshTokenCard } from './RefreshTokenCard.tsx'
import { refreshTokenNoun, tokenKey } from './refreshToken.ts'
import { refreshTokenColumns } from './refreshTokenColumns.tsx'

/** The refresh tokens of the tenant, and the end of many at once. */
export function RefreshTokensList() {
  const asked = useListSearch('/app/refresh-tokens', refreshTokensInput)
  const list = usePagedList(asked, useRefreshTokens(asked.input))
  usePrefetch(refreshTokensQuery, list.next)
  const { search, change } = list
  const selection = useSelection<RefreshToken>(tokenKey)
  const [deleting, setDeleting] = useState<readonly RefreshToken[]>()
  const canDelete = useCan(deleteUserRefreshToken).status !== 'denied'
  const table = useServerTable({
    list,
    columns: useMemo(() => refreshTokenColumns(setDeleting), []),
    selection,
    visibility: { select: canDelete, tenant: search.recurse ?? false },
  })
  return (
    <PagedList
      noun={refreshTokenNoun}
      list={list}
      table={table}
      card={(row) => <RefreshTokenCard row={row} onDelete={setDeleting} />}
      search={{
        label: 'Search applications',
        looksAt: 'Search covers application names.',
      }}
      filters={
        <>
          <Switch
            label="Phones only"
            checked={search.mobile ?? false}
            onChange={({ currentTarget }) =>
              change({ mobile: currentTarget.checked || undefined })
            }
          />
          <TenantsBelowSwitch list={list} />
        </>
      }
      empty={
        <Notice icon={IconKeyOff} title="No refresh tokens">
          No application renews sessions in this tenant automatically.
        </Notice>
      }
    >
      <BulkBar
        label="Actions for selected refresh tokens"
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
