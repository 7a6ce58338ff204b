import { Badge, UnstyledButton } from '@mantine/core'
import { IconMailbox } from '../parts/icons.ts'
import classes from '../layout/layout.module.css'
import { useOutbox } from './outbox.ts'

/** In a demonstration: the mails, beside the pages. */
export function OutboxNav({ onLeave }: { onLeave: () => void }) {
  const outbox = useOutbox()
  if (!outbox) return null
  return (
    <UnstyledButton
      className={classes.link}
      onClick={() => {
        onLeave()
        outbox.open()
      }}
    >
      <IconMailbox size={19} stroke={1.7} aria-hidden />
      <span className={classes.grow}>Outbox</span>
      {outbox.unread > 0 && <Badge color="fjord">{outbox.unread} new</Badge>}
    </UnstyledButton>
  )
}
