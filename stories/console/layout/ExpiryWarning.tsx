import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHourglassLow } from '../parts/icons.ts'
import { useRenewal, useSession, useSessionExpiry } from 'wazo-auth-query/react'
import { clockTime, inWords } from '../parts/duration.ts'
import { useRenewsItself } from '../organisation/useRenewsItself.ts'
import { PasswordDialog } from './PasswordDialog.tsx'

const warnFrom = 300

/** Told aloud only when the rounded figure changes, not every second. */
const milestones = [300, 120, 60, 30, 10]

/** Ahead of the end of a session that does not renew itself. */
export function ExpiryWarning() {
  const left = useSessionExpiry()
  const { status } = useSession()
  const { state } = useRenewal()
  const renews = useRenewsItself()
  const [opened, { open, close }] = useDisclosure(false)
  const isLate = renews ? state === 'failing' : true
  const isShown =
    status === 'signedIn' && left !== null && left <= warnFrom && isLate
  const milestone = milestones.findLast((mark) => (left ?? 0) <= mark)
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        {isShown &&
          milestone &&
          `Your session ends in less than ${inWords(milestone)}.`}
      </VisuallyHidden>
      {isShown && (
        <Group
          component="section"
          aria-label="Session expiry"
          gap="sm"
          px="md"
          py={8}
          justify="center"
          bg="var(--mantine-color-amber-light)"
          c="var(--mantine-color-amber-light-color)"
        >
          <IconHourglassLow size={16} aria-hidden />
          <Text size="sm" className="console-number">
            Your session ends in {clockTime(left)}.
            {state === 'failing' && ' It could not be renewed yet.'}
          </Text>
          <Button size="compact-sm" onClick={open}>
            Stay signed in
          </Button>
        </Group>
      )}
      <PasswordDialog
        opened={opened}
        onClose={close}
        title="Stay signed in"
        text="Enter your password to start a new session. Nothing on this page is lost."
      />
    </>
  )
}
