import type { WazoAuth } from 'wazo-auth-query'
import { useTokenDetails } from 'wazo-auth-query/react'

const key = 'wazo-access-console.provider-session'

/** The session that has just begun is one of the identity provider. */
export function keepProviderSession(auth: WazoAuth): void {
  const session = auth.token.getSnapshot()?.session_uuid
  if (session) sessionStorage.setItem(key, session)
}

/**
 * Whether this very session began at an identity provider: the server knows
 * nothing of that any more once it has been renewed.
 */
export function useIsProviderSession(): boolean {
  const session = useTokenDetails()?.session_uuid
  return session !== undefined && sessionStorage.getItem(key) === session
}
