import { createAccess, type WazoAuth } from 'wazo-auth-query'
import { needs } from './access.ts'

/** The first page that the session may see. */
export function firstPage(auth: WazoAuth): '/users' | '/policies' | '/session' {
  const token = auth.token.getSnapshot()
  if (!token) return '/users'
  const { acl, auth_id: authId, session_uuid: sessionUuid } = token
  const { allows } = createAccess({ acl, authId, sessionUuid })
  if (allows(needs.users)) return '/users'
  return allows(needs.policies) ? '/policies' : '/session'
}
