import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconMailOff } from '../parts/icons.ts'
import { Link } from '@tanstack/react-router'
import type { Mail } from 'wazo-auth-query/emulator'
import { Notice } from '../parts/Notice.tsx'
import { useFocusBack } from '../parts/useFocusBack.ts'
import { placeOf } from './placeOf.ts'

export interface MailListProps {
  /** Oldest first. */
  mails: readonly Mail[]
  /** How many of them have been looked at before. */
  seen: number
  /** A link has been followed. */
  onLeave: () => void
}

/** What the server would have mailed, newest first. */
export function MailList({ mails, seen, onLeave }: MailListProps) {
  // The sidebar that it was opened from may be gone.
  useFocusBack()
  if (mails.length === 0)
    return (
      <Notice icon={IconMailOff} title="No e-mails yet">
        This demo sends no e-mails. Those a server would send, to confirm an
        address or reset a password, appear here.
      </Notice>
    )
  return (
    <Stack component="ul" gap="sm" p={0} m={0} aria-label="E-mails">
      {mails
        .map((mail, index) => (
          <MailCard
            key={mail.token}
            mail={mail}
            isNew={index >= seen}
            onFollow={onLeave}
          />
        ))
        .reverse()}
    </Stack>
  )
}

interface MailCardProps {
  mail: Mail
  isNew: boolean
  onFollow: () => void
}

const times = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })

function MailCard({ mail, isNew, onFollow }: MailCardProps) {
  const { to, subject, kind, sent_at } = mail
  return (
    <Stack component="li" className="console-card" gap={6} p="md">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text fw={500}>{subject}</Text>
        {isNew && <Badge color="fjord">New</Badge>}
      </Group>
      <Text size="sm" c="dimmed">
        To {to}, at {times.format(sent_at)}
      </Text>
      <Text size="sm">
        {kind === 'email_confirmation'
          ? 'Follow the link to confirm that this address is yours.'
          : 'Follow the link to choose a new password. If you did not request this, ignore this e-mail.'}
      </Text>
      <Button
        mt={4}
        variant="light"
        onClick={onFollow}
        renderRoot={(props) => <Link {...placeOf(mail)} {...props} />}
      >
        {kind === 'email_confirmation'
          ? 'Confirm the address'
          : 'Choose a new password'}
      </Button>
    </Stack>
  )
}
