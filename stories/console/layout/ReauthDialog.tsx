import { useSession } from 'wazo-auth-query/react'
import { useEffect, useState } from 'react'
import { PasswordDialog } from './PasswordDialog.tsx'

/**
 * The session has ended by itself. The page stays below, so that nothing
 * that was typed is lost; only its owner can go on.
 */
export function ReauthDialog() {
  const { status } = useSession()
  // A wrong password passes through `signingIn`, and must not close this.
  const [isOver, setOver] = useState(status === 'reauthRequired')
  useEffect(() => {
    if (status === 'reauthRequired') setOver(true)
    if (status === 'signedIn' || status === 'signedOut') setOver(false)
  }, [status])
  return (
    <PasswordDialog
      opened={isOver}
      title="Your session has ended"
      text="It has expired, or somebody has revoked it. Sign in again to go on where you were."
      canLeave
    />
  )
}
