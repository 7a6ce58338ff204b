import { presentUser, type UserData, userOfLogin } from './domain/accounts.ts'
import type { Context } from './context.ts'
import { issueToken, presentToken, type TokenData } from './domain/issue.ts'
import {
  assertShape,
  flag,
  seconds,
  type Shape,
  someOf,
  text,
  texts,
} from './shape.ts'

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

const optionsShape = someOf({
  expiration: seconds,
  acl: texts,
  mobile: flag,
} satisfies Record<keyof SignInOptions, Shape>)

export function signIn(
  context: Pick<Context, 'state' | 'config' | 'now'>,
  username: string,
  options: SignInOptions = {},
): SignedIn {
  assertShape(text, username, 'The username')
  assertShape(optionsShape, options, 'SignInOptions')
  const { expiration, acl, mobile = false } = options
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
