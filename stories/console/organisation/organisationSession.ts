import type { WazoAuth } from 'wazo-auth-query'
import { useTokenDetails } from 'wazo-auth-query/react'
import { hasTexts, tabNote } from './tabNote.ts'

/** By what an organisation knows somebody: not the password. */
export interface OrganisationLogin {
  domain: string
  /** In the directory; whoever has none came by the identity provider. */
  username?: string
}

interface Kept extends OrganisationLogin {
  session: string
}

const note = tabNote('organisation', (value): value is Kept =>
  hasTexts({ username: '', ...Object(value) }, 'session', 'domain', 'username'),
)

/** The session that has just begun is one of an organisation. */
export function keepOrganisationSession(
  auth: WazoAuth,
  login: OrganisationLogin,
): void {
  const session = auth.token.getSnapshot()?.origin_uuid
  if (session) note.keep({ session, ...login })
}

/** Nobody who comes next needs to know. */
export const forgetOrganisationSession = note.forget

/** How this session, renewed or not, began, if it was by an organisation. */
export function useOrganisationLogin(): OrganisationLogin | undefined {
  const session = useTokenDetails()?.origin_uuid
  const kept = note.read()
  return kept?.session === session ? kept : undefined
}

/** Whether this session began at an identity provider. */
export function useIsProviderSession(): boolean {
  const login = useOrganisationLogin()
  return login !== undefined && login.username === undefined
}
