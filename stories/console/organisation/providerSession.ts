import type { WazoAuth } from 'wazo-auth-query'
import { useTokenDetails } from 'wazo-auth-query/react'

const key = 'wazo-access-console.provider-session'

/** The session that has just begun is one of the identity provider. */
export function keepProviderSession(auth: WazoAuth): void {
  const session = auth.token.getSnapshot()?.session_uuid
  if (session) sessionStorage.setItem(key, session)
}

/**
 * Whether this very session began at an identity provider; one that was renewed
 * is another.
 */
export function useIsProviderSession(): boolean {
  const session = useTokenDetails()?.session_uuid
  return session !== undefined && sessionStorage.getItem(key) === session
}
