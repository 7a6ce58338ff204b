import { Badge, Group, Text, VisuallyHidden } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { Session, Uuid } from 'wazo-auth-query'
import { useMemo } from 'react'
import { Device } from '../parts/Device.tsx'
import { byUuid } from '../parts/growing.ts'
import { SelectPage, SelectRow } from '../parts/SelectRow.tsx'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { Selection } from '../parts/useSelection.ts'
import { UserName } from '../parts/UserName.tsx'
import { useServerTable } from '../parts/useServerTable.ts'
import type { SessionsSearch } from '../router/search.ts'
import { TenantName } from '../users/TenantName.tsx'
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
  column.display({
    id: 'select',
    size: 1,
    header: ({ table }) => (
      <SelectPage table={table} label="Select every session on this page" />
    ),
    cell: ({ row }) => (
      <SelectRow row={row} name={`the session ${row.original.uuid}`} />
    ),
  }),
  column.display({
    id: 'user',
    header: 'User',
    cell: ({ row }) => <UserName uuid={row.original.user_uuid} />,
  }),
  column.accessor('mobile', {
    header: 'Device',
    cell: ({ getValue }) => <Device mobile={getValue()} />,
  }),
  column.display({
    id: 'tenant',
    header: 'Tenant',
    cell: ({ row }) => <TenantName uuid={row.original.tenant_uuid} />,
  }),
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
  column.display({
    id: 'actions',
    size: 1,
    header: () => <VisuallyHidden>Actions</VisuallyHidden>,
    cell: ({ row }) => (
      <EndSession session={row.original} isOwn={row.original.uuid === own} />
    ),
  }),
]
