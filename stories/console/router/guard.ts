import { redirect } from '@tanstack/react-router'
import {
  requireAccess,
  requireSession,
  WazoAuthError,
  type Endpoint,
  type KnownInput,
  type Requirement,
  type WazoAuth,
} from 'wazo-auth-query'

/** The session has ended by itself: the page stays, and asks for it. */
const isWaiting = (auth: WazoAuth) =>
  auth.session.getSnapshot().status === 'reauthRequired'

/** Nobody sees a page without a session, but everybody comes back to it. */
export async function guardSession(
  auth: WazoAuth,
  href: string,
): Promise<void> {
  try {
    await requireSession(auth)
  } catch (error) {
    if (!(error instanceof WazoAuthError)) throw error
    if (isWaiting(auth)) return
    const search = href === '/' ? {} : { redirect: href }
    redirect({ to: '/sign-in', search, replace: true, throw: true })
  }
}

/** Refuses a page whose operation the session may not do. */
export async function guardAccess<TInput = unknown>(
  auth: WazoAuth,
  required: Requirement | Endpoint<TInput, unknown>,
  input?: KnownInput<TInput>,
): Promise<void> {
  if (!isWaiting(auth)) await requireAccess(auth, required, input)
}
