import { useSession } from 'wazo-auth-query/react'
import { useState } from 'react'
import { PasswordDialog } from './PasswordDialog.tsx'

/**
 * The session has ended by itself. The page stays below, so that nothing
 * that was typed is lost; only its owner can go on.
 */
export function ReauthDialog() {
  const { status } = useSession()
  // A wrong password passes through `signingIn`, and must not close this.
  const [settled, setSettled] = useState(status)
  if (status !== 'signingIn' && status !== settled) setSettled(status)
  return (
    <PasswordDialog
      opened={settled === 'reauthRequired'}
      title="Your session has ended"
      text="It has expired, or somebody has revoked it. Sign in again to go on where you were."
      canLeave
    />
  )
}
