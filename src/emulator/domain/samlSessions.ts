import { methodOf, userOfLogin } from './accounts.ts'
import type { SignedIn } from './credentials.ts'
import type { SamlSession, Token } from '../state/records.ts'
import type { State } from '../state/state.ts'
import { authenticationFailed } from '../wire/errors.ts'

function sessionWhere(
  { samlSessions }: State,
  isIt: (session: SamlSession) => boolean,
): SamlSession | undefined {
  for (const session of samlSessions) if (isIt(session)) return session
  return undefined
}

/** What the provider speaks of. */
export const samlSessionOfRelay = (state: State, relayState: string | null) =>
  sessionWhere(state, ({ relay_state }) => relay_state === relayState)

/** How a token began, or the one that it was renewed from. */
export const samlSessionOfToken = (state: State, token: Token) =>
  sessionWhere(state, ({ holder }) => holder === holderOf(token))

const holderOf = ({ uuid, refresh_token_uuid }: Token) =>
  refresh_token_uuid ?? uuid

const unspent = (state: State, id: string) =>
  sessionWhere(
    state,
    ({ saml_session_id, holder }) =>
      saml_session_id === id && holder === undefined,
  )

/** Who came back from the provider, and is to sign in so. */
export function bySaml(state: State, id: string): SignedIn {
  const login = unspent(state, id)?.login ?? ''
  const user = userOfLogin(state, login)
  if (!user?.enabled || methodOf(state, user) !== 'saml') {
    throw authenticationFailed()
  }
  return { user, login }
}

/** A sign-in gives one token. */
export function spendSaml(state: State, id: string, token: Token): void {
  const session = unspent(state, id)
  if (session) session.holder = holderOf(token)
}
