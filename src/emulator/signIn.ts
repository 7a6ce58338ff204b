import { presentUser, type UserData, userOfLogin } from './domain/accounts.ts'
import type { Context } from './context.ts'
import { issueToken, presentToken, type TokenData } from './domain/issue.ts'

/** Options of `emulator.signIn`. */
export interface SignInOptions {
  /** Lifetime in seconds. @default `default_token_lifetime` */
  expiration?: number
  /** Accesses to use instead of the user's own. */
  acl?: readonly string[]
  /** Whether it is a mobile session. */
  mobile?: boolean
}

/** A session: the `data` of the answer to `POST /token`, and its user. */
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
