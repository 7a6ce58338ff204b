import { Text } from '@mantine/core'
import type { Session } from 'wazo-auth-query'
import { exactPeriodOf, periodOf } from '../parts/moment.ts'

/** From when until when a session is open; its name where the server does not tell. */
export function SessionTimes({ session }: { session: Session }) {
  const { created_at, expires_at, uuid } = session
  if (created_at === undefined || expires_at === undefined) {
    return (
      <Text className="console-mono" c="dimmed" style={{ fontSize: 12 }}>
        {uuid}
      </Text>
    )
  }
  const period = [new Date(created_at), new Date(expires_at)] as const
  return (
    <Text size="sm" c="dimmed" truncate title={exactPeriodOf(...period)}>
      {periodOf(...period)}
    </Text>
  )
}
