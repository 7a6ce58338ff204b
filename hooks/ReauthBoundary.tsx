'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import type { SessionUser } from '../src/token/grant.ts'
import { useSession } from './session.ts'
import { useWazoAuth } from './WazoAuthProvider.tsx'

/** What `<ReauthBoundary>` takes. */
export interface ReauthBoundaryProps {
  children?: ReactNode
  /** What asks the user to sign in again, over the children. */
  reauth: (user: SessionUser) => ReactNode
  /** For example to tell another part of the app. */
  onReauthRequired?: (user: SessionUser) => void
}

/**
 * Asks to sign in again in place when the session has ended by itself. The
 * children stay mounted; what had the focus gets it back; requests that
 * were waiting go on.
 */
export function ReauthBoundary({
  children,
  reauth,
  onReauthRequired,
}: ReauthBoundaryProps) {
  const { session } = useWazoAuth()
  const { status, user } = useSession()
  const isAway =
    user !== null && (status === 'reauthRequired' || status === 'signingIn')
  const isTold = useRef(false)
  const focused = useRef<Element | null>(null)

  useEffect(() => {
    const look = () => {
      const now = session.getSnapshot()
      // A sign-in that fails does not begin another absence.
      if (now.status === 'signingIn') return
      const wasTold = isTold.current
      isTold.current = now.status === 'reauthRequired'
      if (!isTold.current || wasTold || !now.user) return
      focused.current = document.activeElement
      onReauthRequired?.(now.user)
    }
    look()
    // Before React renders: the dialog takes the focus as it appears.
    return session.subscribe(look)
  }, [session, onReauthRequired])
  useEffect(() => {
    if (isAway) return
    if (focused.current instanceof HTMLElement) focused.current.focus()
    focused.current = null
  }, [isAway])

  return (
    <>
      {children}
      {isAway && reauth(user)}
    </>
  )
}
