import { Badge, Group } from '@mantine/core'
import type { Row } from '@tanstack/react-table'
import type { Session, Uuid } from 'wazo-auth-query'
import { Device } from '../parts/Device.tsx'
import { RowCard } from '../parts/RowCard.tsx'
import { OwnerName } from '../parts/OwnerName.tsx'
import { EndSession } from './EndSession.tsx'
import { RenewedBy } from './RenewedBy.tsx'
import { whichOf } from './session.ts'
import { SessionTimes } from './SessionTimes.tsx'

export interface SessionCardProps {
  row: Row<Session>
  own: Uuid | undefined
}

/** A session where there is no room for columns. */
export function SessionCard({ row, own }: SessionCardProps) {
  const { original: session } = row
  const isOwn = session.uuid === own
  return (
    <RowCard
      row={row}
      name={`session ${whichOf(session)}`}
      title={<OwnerName uuid={session.user_uuid} />}
      actions={<EndSession session={session} isOwn={isOwn} />}
    >
      <Group gap="xs">
        <Device mobile={session.mobile} user_agent={session.user_agent} />
        {isOwn && <Badge color="fjord">This session</Badge>}
      </Group>
      <SessionTimes session={session} />
      <RenewedBy session={session} />
    </RowCard>
  )
}
