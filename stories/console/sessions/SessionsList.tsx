import { IconPlugOff } from '../parts/icons.ts'
import { deleteSession, sessionsQuery, type Session } from 'wazo-auth-query'
import { useCan, useSessions, useTokenDetails } from 'wazo-auth-query/react'
import { useMemo, useState } from 'react'
import { BulkBar, BulkButton } from '../parts/BulkBar.tsx'
import { byUuid } from '../parts/growing.ts'
import { Notice } from '../parts/Notice.tsx'
import { PagedList } from '../parts/PagedList.tsx'
import { TenantsBelowSwitch } from '../parts/TenantsBelowSwitch.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePagedList } from '../parts/usePagedList.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { sessionsInput } from '../router/lists.ts'
import { EndSessions } from './EndSessions.tsx'
import { sessionNoun } from './session.ts'
import { SessionCard } from './SessionCard.tsx'
import { sessionColumns } from './sessionColumns.tsx'

/** The sessions of the tenant, and the end of many at once. */
export function SessionsList() {
  const asked = useListSearch('/app/sessions', sessionsInput)
  const list = usePagedList(asked, useSessions(asked.input))
  usePrefetch(sessionsQuery, list.next)
  const own = useTokenDetails()?.session_uuid
  const selection = useSelection<Session>(byUuid)
  const [isEnding, setEnding] = useState(false)
  const canEnd = useCan(deleteSession).status !== 'denied'
  const { recurse = false } = list.search
  const isTold = list.rows.some(({ created_at }) => created_at !== undefined)
  const table = useServerTable({
    list,
    columns: useMemo(() => sessionColumns(own, isTold), [own, isTold]),
    selection,
    canSelect: ({ uuid }) => uuid !== own,
    visibility: {
      select: canEnd,
      tenant: recurse,
      created_at: isTold,
      expires_at: isTold,
      uuid: !isTold,
    },
  })
  return (
    <PagedList
      noun={sessionNoun}
      list={list}
      table={table}
      card={(row) => <SessionCard row={row} own={own} />}
      filters={<TenantsBelowSwitch list={list} />}
      empty={
        <Notice icon={IconPlugOff} title="No one is signed in">
          No account in this tenant has an open session.
        </Notice>
      }
    >
      <BulkBar
        label="Actions for selected sessions"
        count={selection.rows.length}
        onClear={selection.clear}
      >
        <BulkButton danger icon={IconPlugOff} onClick={() => setEnding(true)}>
          Revoke
        </BulkButton>
      </BulkBar>
      {isEnding && (
        <EndSessions
          sessions={selection.rows}
          onClose={(done) => {
            selection.drop(done)
            setEnding(false)
          }}
        />
      )}
    </PagedList>
  )
}
