'use client'
import type { ReactNode } from 'react'
import { useSession } from './session.ts'

/** Props of `<Protected>`. */
export interface ProtectedProps {
  children?: ReactNode
  /** Shown to signed-out users: the sign-in page, or a redirect to it. */
  fallback?: ReactNode
  /** Shown while a stored session is being restored. @default null */
  restoring?: ReactNode
}

/**
 * Shows its children only to signed-in users. When the session ends by itself, the
 * children stay mounted, with everything typed into them, until the user is back.
 */
export function Protected({
  children,
  fallback = null,
  restoring = null,
}: ProtectedProps): ReactNode {
  const { status, user } = useSession()
  if (status === 'restoring' && !user) return restoring
  // A function as token provider knows no user, but is signed in.
  return user || status === 'signedIn' ? children : fallback
}
