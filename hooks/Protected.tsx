'use client'
import type { ReactNode } from 'react'
import { useSession } from './session.ts'

/** What `<Protected>` takes. */
export interface ProtectedProps {
  children?: ReactNode
  /** For who is signed out: the sign-in page, or a redirect to it. */
  fallback?: ReactNode
  /** While it is not known yet who is there, if anybody. @default null */
  restoring?: ReactNode
}

/**
 * Shows its children to users who are signed in, or expected back. They stay
 * mounted, with all that was typed into them, when the session ends by itself
 * and comes back.
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
