import { createAccess } from './access/index.ts'
import type { WazoAuth } from './wazoAuth.ts'
import { WazoAuthError } from './error.ts'
import type { SessionUser } from './token/grant.ts'

const settled = (auth: WazoAuth) =>
  new Promise<SessionUser | null>((resolve) => {
    const look = () => {
      const { status, user } = auth.session.getSnapshot()
      if (status === 'restoring' || status === 'signingIn') return
      unsubscribe()
      resolve(status === 'signedIn' ? user : null)
    }
    const unsubscribe = auth.session.subscribe(look)
    look()
  })

/**
 * For a router's loader: the signed-in user, once that is known. Rejects
 * with `unauthenticated`, for the router to redirect.
 */
export async function requireSession(auth: WazoAuth): Promise<SessionUser> {
  const user = await settled(auth)
  if (user) return user
  throw new WazoAuthError(
    'unauthenticated',
    'This page needs a session: sign in first.',
  )
}

/**
 * For a router's loader: rejects with `forbidden` unless the session holds
 * the access, and with `unauthenticated` without a session. Local: the
 * server decides again with each request.
 */
export async function requireAccess(
  auth: WazoAuth,
  required: string,
): Promise<SessionUser> {
  const user = await requireSession(auth)
  const token = auth.token.getSnapshot()
  const access =
    token &&
    createAccess({
      acl: token.acl,
      authId: token.auth_id,
      sessionUuid: token.session_uuid,
    })
  if (access && !access.allows(required)) {
    throw new WazoAuthError(
      'forbidden',
      `This page needs the access ${required}: ask an administrator for a policy that holds it.`,
      { requiredAccess: required },
    )
  }
  return user
}
