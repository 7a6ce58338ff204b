import { Text } from '@mantine/core'
import { getUserMobileSenderId, type User } from 'wazo-auth-query'
import { useCan, useUserMobileSenderId } from 'wazo-auth-query/react'

/** Who sends the pushes to the phone: without a sender none arrives. */
export function MobileSender({ user }: { user: User }) {
  const asking = useCan(getUserMobileSenderId, user.uuid)
  const sender = useUserMobileSenderId(user.uuid, {
    enabled: asking.status === 'allowed',
    retry: false,
  })
  const isUnset =
    sender.error?.kind === 'notFound' || sender.data?.sender_id === null
  return sender.data?.sender_id ? (
    <Text size="sm" c="dimmed">
      Sender <span className="console-mono">{sender.data.sender_id}</span>
    </Text>
  ) : (
    isUnset && (
      <Text size="sm" c="dimmed">
        No sender yet: not configured in this tenant.
      </Text>
    )
  )
}
