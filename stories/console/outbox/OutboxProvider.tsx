import { Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useSettings } from '../settings.ts'
import type { Mailbox } from './mailbox.ts'
import { MailList } from './MailList.tsx'
import { OutboxContext } from './outbox.ts'

/** Where the mails of a demonstration can be read, from any page. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { mailbox } = useSettings()
  if (!mailbox) return children
  return <ShownOutbox mailbox={mailbox}>{children}</ShownOutbox>
}

interface ShownOutboxProps {
  mailbox: Mailbox
  children: ReactNode
}

function ShownOutbox({ mailbox, children }: ShownOutboxProps) {
  const mails = useSyncExternalStore(mailbox.subscribe, mailbox.getSnapshot)
  const [opened, { open, close }] = useDisclosure(false)
  const [seen, setSeen] = useState(0)
  const unread = mails.length - seen
  const leave = () => {
    setSeen(mails.length)
    close()
  }
  const outbox = useMemo(() => ({ unread, open }), [unread, open])
  return (
    <OutboxContext value={outbox}>
      {children}
      <Drawer
        opened={opened}
        onClose={leave}
        title="Outbox"
        // It outlives the page that it would be put into.
        withinPortal={false}
        closeButtonProps={{ 'aria-label': 'Close outbox' }}
      >
        <MailList mails={mails} seen={seen} onLeave={leave} />
      </Drawer>
    </OutboxContext>
  )
}
