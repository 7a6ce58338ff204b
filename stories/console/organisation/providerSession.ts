import type { WazoAuth } from 'wazo-auth-query'
import { useTokenDetails } from 'wazo-auth-query/react'

const key = 'wazo-access-console.provider-session'

/** The session that has just begun is one of the identity provider. */
export function keepProviderSession(auth: WazoAuth): void {
  const session = auth.token.getSnapshot()?.origin_uuid
  if (session) sessionStorage.setItem(key, session)
}

/** Whether this session, renewed or not, began at an identity provider. */
export function useIsProviderSession(): boolean {
  const session = useTokenDetails()?.origin_uuid
  return session !== undefined && sessionStorage.getItem(key) === session
}
