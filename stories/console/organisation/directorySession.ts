import type { WazoAuth } from 'wazo-auth-query'
import { useTokenDetails } from 'wazo-auth-query/react'

/** By what somebody is known to a directory: not the password. */
export interface DirectoryLogin {
  domain_name: string
  username: string
}

const key = 'wazo-access-console.directory-session'

/** The session that has just begun is one of a directory. */
export function keepDirectorySession(
  auth: WazoAuth,
  { domain_name, username }: DirectoryLogin,
): void {
  const session = auth.token.getSnapshot()?.origin_uuid
  const kept = { session, login: { domain_name, username } }
  if (session) sessionStorage.setItem(key, JSON.stringify(kept))
}

/** Nobody who comes next needs to know. */
export const forgetDirectorySession = (): void => sessionStorage.removeItem(key)

/** How this session, renewed or not, began, if it was by a directory. */
export function useDirectoryLogin(): DirectoryLogin | undefined {
  const session = useTokenDetails()?.origin_uuid
  const kept = sessionStorage.getItem(key)
  if (session === undefined || kept === null) return undefined
  const known = JSON.parse(kept) as { session: string; login: DirectoryLogin }
  return known.session === session ? known.login : undefined
}
