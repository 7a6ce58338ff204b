import { Badge, Group, Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { Session, Uuid } from 'wazo-auth-query'
import { useMemo } from 'react'
import { actionsColumn, ownerColumns, selectColumn } from '../parts/columns.tsx'
import { byUuid } from '../parts/growing.ts'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { Selection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import type { SessionsSearch } from '../router/search.ts'
import { EndSession } from './EndSession.tsx'

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
  return useServerTable({
    rows: sessions,
    columns: useMemo(() => columnsFor(own), [own]),
    keyOf: byUuid,
    sorting: { order, direction },
    change,
    selection,
    canSelect: ({ uuid }) => uuid !== own,
    visibility: { select: canEnd, tenant: recurse },
  })
}

const columnsFor = (own: Uuid | undefined) => [
  selectColumn<Session>(
    'Select every session on this page',
    ({ uuid }) => `the session ${uuid}`,
  ),
  ...ownerColumns<Session>(),
  column.accessor('uuid', {
    header: 'Session',
    enableSorting: false,
    cell: ({ getValue }) => (
      <Group gap="xs">
        <Text className="console-mono" c="dimmed" style={{ fontSize: 12 }}>
          {getValue()}
        </Text>
        {getValue() === own && <Badge color="fjord">This one</Badge>}
      </Group>
    ),
  }),
  actionsColumn<Session>((session) => (
    <EndSession session={session} isOwn={session.uuid === own} />
  )),
]
