import { Text } from '@mantine/core'
import type { Uuid } from 'wazo-auth-query'
import { MAILED } from './person.ts'
import { UserName } from './UserName.tsx'

/** Whose something is; the link of a mail belongs to nobody. */
export function OwnerName({ uuid }: { uuid: Uuid | null }) {
  if (uuid !== null) return <UserName uuid={uuid} />
  return (
    <Text size="sm" c="dimmed">
      {MAILED}
    </Text>
  )
}
