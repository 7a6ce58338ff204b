import { Badge, Group, Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { Session, Uuid } from 'wazo-auth-query'
import { useMemo } from 'react'
import { actionsColumn, ownerColumns, selectColumn } from '../parts/columns.tsx'
import { byUuid } from '../parts/growing.ts'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { Selection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { When } from '../parts/When.tsx'
import type { SessionsSearch } from '../router/search.ts'
import { EndSession } from './EndSession.tsx'
import { RenewedBy } from './RenewedBy.tsx'

export interface SessionsTableOptions {
  sessions: readonly Session[]
  search: SessionsSearch
  change: ChangeSearch<SessionsSearch>
  selection: Selection<Session>
  /** The session that looks. */
  own: Uuid | undefined
  canEnd: boolean
}

const column = createColumnHelper<Session>()

export function useSessionsTable(options: SessionsTableOptions) {
  const { sessions, search, change, selection, own, canEnd } = options
  const { order = 'mobile', direction, recurse = false } = search
  // Before 26.10 a session has nothing but its name.
  const isTold = sessions.some(({ created_at }) => created_at !== undefined)
  return useServerTable({
    rows: sessions,
    columns: useMemo(() => columnsFor(own, isTold), [own, isTold]),
    keyOf: byUuid,
    sorting: { order, direction },
    change,
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
}

const columnsFor = (own: Uuid | undefined, isTold: boolean) => {
  const ownBadge = ({ uuid }: Session) =>
    uuid === own && <Badge color="fjord">This one</Badge>
  return [
    selectColumn<Session>(
      'Select every session on this page',
      ({ uuid }) => `the session ${uuid}`,
    ),
    ...ownerColumns<Session>((session) => isTold && ownBadge(session)),
    column.accessor('created_at', {
      header: 'Since',
      cell: ({ getValue }) => <When at={getValue()!} />,
    }),
    column.accessor('expires_at', {
      header: 'Until',
      cell: ({ getValue, row }) => (
        <>
          <When at={getValue()!} />
          <RenewedBy session={row.original} />
        </>
      ),
    }),
    column.accessor('uuid', {
      header: 'Session',
      enableSorting: false,
      cell: ({ getValue, row }) => (
        <Group gap="xs">
          <Text className="console-mono" c="dimmed" style={{ fontSize: 12 }}>
            {getValue()}
          </Text>
          {ownBadge(row.original)}
        </Group>
      ),
    }),
    actionsColumn<Session>((session) => (
      <EndSession session={session} isOwn={session.uuid === own} />
    )),
  ]
}
