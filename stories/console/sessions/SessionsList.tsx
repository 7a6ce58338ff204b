import { IconPlugOff } from '../parts/icons.ts'
import { deleteSession, sessionsQuery, type Session } from 'wazo-auth-query'
import { useCan, useSessions, useTokenDetails } from 'wazo-auth-query/react'
import { useState } from 'react'
import { BulkBar, BulkButton } from '../parts/BulkBar.tsx'
import { byUuid } from '../parts/growing.ts'
import { Notice } from '../parts/Notice.tsx'
import { PagedList } from '../parts/PagedList.tsx'
import { TenantsBelowSwitch } from '../parts/TenantsBelowSwitch.tsx'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePages } from '../parts/usePages.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { sessionsInput } from '../router/lists.ts'
import type { SessionsSearch } from '../router/search.ts'
import { EndSessions } from './EndSessions.tsx'
import { sessionNoun } from './session.ts'
import { SessionCard } from './SessionCard.tsx'
import { useSessionsTable } from './useSessionsTable.tsx'

/** The sessions of the tenant, and the end of many at once. */
export function SessionsList() {
  const { search, change, toPage } =
    useListSearch<SessionsSearch>('/app/sessions')
  const sessions = useSessions(sessionsInput(search))
  const pages = usePages(sessions, search, toPage)
  usePrefetch(
    sessionsQuery,
    pages.hasNext
      ? sessionsInput({ ...search, page: pages.page + 1 })
      : undefined,
  )
  const own = useTokenDetails()?.session_uuid
  const selection = useSelection<Session>(byUuid)
  const [isEnding, setEnding] = useState(false)
  const canEnd = useCan(deleteSession).status !== 'denied'
  const table = useSessionsTable({
    sessions: pages.rows,
    search,
    change,
    selection,
    own,
    canEnd,
  })
  return (
    <PagedList
      noun={sessionNoun}
      query={sessions}
      pages={pages}
      table={table}
      card={(row) => <SessionCard row={row} own={own} />}
      toolbar={
        <TenantsBelowSwitch
          checked={search.recurse}
          onChange={(recurse) => change({ recurse })}
        />
      }
      empty={() => (
        <Notice icon={IconPlugOff} title="Nobody is signed in">
          No account of this tenant has an open session.
        </Notice>
      )}
    >
      <BulkBar
        label="With all selected sessions"
        count={selection.rows.length}
        onClear={selection.clear}
      >
        <BulkButton danger icon={IconPlugOff} onClick={() => setEnding(true)}>
          End
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
