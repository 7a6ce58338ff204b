import { Text } from '@mantine/core'
import type { Session } from 'wazo-auth-query'

/** Which application opens the next session by itself. */
export function RenewedBy({ session }: { session: Session }) {
  const { refresh_token_client_id: client } = session
  if (!client) return null
  return (
    <Text size="xs" c="dimmed" truncate title={client}>
      renewed by {client}
    </Text>
  )
}
