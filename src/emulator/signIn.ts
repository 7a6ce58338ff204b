import { presentUser, type UserData, userOfLogin } from './domain/accounts.ts'
import type { Context } from './context.ts'
import { issueToken, presentToken, type TokenData } from './domain/issue.ts'

/** What kind of session `emulator.signIn` opens. */
export interface SignInOptions {
  /** Seconds; `default_token_lifetime` by default. */
  expiration?: number
  /** Instead of the user's own accesses. */
  acl?: readonly string[]
  /** A session of a phone. */
  mobile?: boolean
}

/** A session: what `POST /token` answers under `data`, and whose it is. */
export interface SignedIn extends TokenData {
  user: UserData
}

export function signIn(
  context: Pick<Context, 'state' | 'config' | 'now'>,
  username: string,
  { expiration, acl, mobile = false }: SignInOptions = {},
): SignedIn {
  const user = userOfLogin(context.state, username)
  if (user === undefined) {
    const some = Array.from(
      context.state.users.ofTenant(context.state.masterTenant),
      (one) => one.username,
    ).filter((name) => name !== null)
    throw new Error(
      `The emulator has no user "${username}". Seed one, or sign in as ${some.slice(0, 3).join(', ')}.`,
    )
  }
  const token = issueToken(context, user, {
    mobile,
    expiration,
  })
  if (acl) token.acl = [...acl]
  return { ...presentToken(token), user: presentUser(user) }
}
