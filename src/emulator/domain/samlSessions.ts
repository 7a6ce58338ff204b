import type { Context } from '../context.ts'
import type { RefreshToken, SamlSession, Token } from '../state/records.ts'
import { authenticationFailed } from '../wire/errors.ts'
import { methodOf, userOfLogin } from './accounts.ts'
import type { SignedIn } from './credentials.ts'

/** Milliseconds after which the server forgets a sign-in: a week. */
const LIFETIME = 604_800_000

type Now = Pick<Context, 'state' | 'now'>

function sessionWhere(
  { state, now }: Now,
  isIt: (session: SamlSession) => boolean,
): SamlSession | undefined {
  for (const session of state.samlSessions) {
    const isOver = now > session.started_at + LIFETIME
    if (isOver) state.samlSessions.delete(session)
    else if (isIt(session)) return session
  }
  return undefined
}

/** What the provider speaks of. */
export const samlSessionOfRelay = (context: Now, relayState: string | null) =>
  sessionWhere(context, ({ relay_state }) => relay_state === relayState)

/**
 * How a session began. The server knows by the refresh token alone: sessions
 * without one are all the same to it, whoever they are of.
 */
export const samlSessionOfToken = (
  context: Now,
  { refresh_token_uuid }: Token,
) =>
  sessionWhere(
    context,
    (session) =>
      session.login !== undefined &&
      session.refresh_token_uuid === refresh_token_uuid,
  )

const unspent = (context: Now, id: string) =>
  sessionWhere(context, ({ saml_session_id }) => saml_session_id === id)

/** Who came back from the provider, and is to sign in so. */
export function bySaml(context: Now, id: string): SignedIn {
  const { state } = context
  const login = unspent(context, id)?.login ?? ''
  const user = userOfLogin(state, login)
  if (!user?.enabled || methodOf(state, user) !== 'saml') {
    throw authenticationFailed()
  }
  return { user, login }
}

/** A sign-in gives one refresh token, but any number of tokens before it. */
export function spendSaml(
  context: Now,
  id: string,
  { uuid }: RefreshToken,
): void {
  const session = unspent(context, id)
  if (session === undefined) return
  session.saml_session_id = null
  session.refresh_token_uuid = uuid
}
