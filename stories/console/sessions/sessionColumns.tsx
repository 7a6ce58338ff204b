import { Badge, Group, Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { Session, Uuid } from 'wazo-auth-query'
import { actionsColumn, ownerColumns, selectColumn } from '../parts/columns.tsx'
import { When } from '../parts/When.tsx'
import { EndSession } from './EndSession.tsx'
import { RenewedBy } from './RenewedBy.tsx'
import { whichOf } from './session.ts'

const column = createColumnHelper<Session>()

/**
 * @param own The session that looks.
 * @param isTold Before 26.10 a session has nothing but its name.
 */
export const sessionColumns = (own: Uuid | undefined, isTold: boolean) => {
  const ownBadge = ({ uuid }: Session) =>
    uuid === own && <Badge color="fjord">This session</Badge>
  return [
    selectColumn<Session>(
      'Select all sessions on this page',
      (session) => `session ${whichOf(session)}`,
    ),
    ...ownerColumns<Session>((session) => isTold && ownBadge(session)),
    column.accessor('created_at', {
      header: 'Created',
      cell: ({ getValue }) => <When at={getValue()!} />,
    }),
    column.accessor('expires_at', {
      header: 'Expires',
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
