'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import type { SessionUser } from '../src/token/grant.ts'
import { useSession } from './session.ts'
import { useWazoAuth } from './WazoAuthProvider.tsx'

/** Props of `<ReauthBoundary>`. */
export interface ReauthBoundaryProps {
  children?: ReactNode
  /** Renders the dialog that asks the user to sign in again. */
  reauth: (user: SessionUser) => ReactNode
  /** Called when the session has ended by itself. */
  onReauthRequired?: ((user: SessionUser) => void) | undefined
}

/**
 * When the session ends by itself, asks the user to sign in again in place. The
 * children stay mounted, the focus returns to where it was, and waiting requests
 * continue.
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
  const focused = useRef<Partial<HTMLElement> | null>(null)

  useEffect(() => {
    const look = () => {
      const now = session.getSnapshot()
      // A sign-in that fails does not begin another absence.
      if (now.status === 'signingIn') return
      const wasTold = isTold.current
      isTold.current = now.status === 'reauthRequired'
      if (!isTold.current || wasTold || !now.user) return
      // React Native has no document.
      focused.current = globalThis.document?.activeElement
      onReauthRequired?.(now.user)
    }
    look()
    // Before React renders: the dialog takes the focus as it appears.
    return session.subscribe(look)
  }, [session, onReauthRequired])
  useEffect(() => {
    if (isAway) return
    focused.current?.focus?.()
    focused.current = null
  }, [isAway])

  return (
    <>
      {children}
      {isAway && reauth(user)}
    </>
  )
}
