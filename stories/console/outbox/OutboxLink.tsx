import { Anchor, Badge } from '@mantine/core'
import { IconMailbox } from '../parts/icons.ts'
import { useOutbox } from './outbox.ts'

/** In a demonstration: the way to the mails, where one may wait for them. */
export function OutboxLink() {
  const outbox = useOutbox()
  if (!outbox) return null
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      onClick={outbox.open}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}
    >
      <IconMailbox size={16} aria-hidden />
      Open the demo outbox
      {outbox.unread > 0 && <Badge color="fjord">{outbox.unread} new</Badge>}
    </Anchor>
  )
}
