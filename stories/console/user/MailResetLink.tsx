import { Button, Group, Text } from '@mantine/core'
import type { User } from 'wazo-auth-query'
import { useRequestPasswordReset } from 'wazo-auth-query/react'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
import { singly } from '../parts/singly.ts'

/** For who has forgotten it: the old one is not asked for. */
export function MailResetLink({ user }: { user: User }) {
  const main = user.emails.find((email) => email.main)
  const request = useRequestPasswordReset({
    onSuccess: () => notifyDone(`Password reset link sent to ${main?.address}`),
    onError: (error) => notifyFailed('Could not send the e-mail', error),
  })
  if (!main)
    return (
      <Text size="sm" c="dimmed">
        Without an e-mail address, {nameOf(user)} cannot be sent a password
        reset link.
      </Text>
    )
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" style={{ flex: '1 1 200px' }}>
        Forgotten? A link goes to {main.address}; it works for two days.
      </Text>
      <Button
        variant="default"
        loading={request.isPending}
        onClick={singly(() => request.mutate({ email: main.address }))}
      >
        {request.isSuccess ? 'Send again' : 'Send link'}
      </Button>
    </Group>
  )
}
