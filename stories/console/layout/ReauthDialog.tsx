import { useSession } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ProviderReauth } from '../organisation/ProviderReauth.tsx'
import { useIsProviderSession } from '../organisation/organisationSession.ts'
import { PasswordDialog } from './PasswordDialog.tsx'

const title = 'Your session has ended'
const text = 'It expired or was revoked.'

/**
 * The session has ended by itself. The page stays below, so that nothing
 * that was typed is lost; only its owner can go on.
 */
export function ReauthDialog() {
  const { status } = useSession()
  const isOfProvider = useIsProviderSession()
  // A wrong password passes through `signingIn`, and must not close this.
  const [settled, setSettled] = useState(status)
  if (status !== 'signingIn' && status !== settled) setSettled(status)
  const opened = settled === 'reauthRequired'
  if (isOfProvider)
    return <ProviderReauth opened={opened} title={title} text={text} />
  return (
    <PasswordDialog
      opened={opened}
      title={title}
      text={`${text} Sign in again to continue where you left off.`}
      canLeave
    />
  )
}
