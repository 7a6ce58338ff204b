import { endpoint, operation, shape } from './endpoint.ts'
import { usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { mailBegins, sessionsEnd } from './sessionEffects.ts'
import type { Uuid } from './types.ts'

type None<TName extends string> = Partial<Record<TName, undefined>>

/** Whose password: by exactly one of three names. */
export type PasswordResetRequest =
  /** Letter by letter; the mail goes to the confirmed main address. */
  | ({ username: string } & None<'email' | 'login'>)
  /** The mail goes there, confirmed or not. */
  | ({ email: string } & None<'username' | 'login'>)
  /** Either of the two, ignoring case. */
  | ({ login: string } & None<'username' | 'email'>)

/** A new password, by right of a mailed token. */
export interface PasswordReset {
  /** Both stand in the address that the mail leads to. */
  user_uuid: Uuid
  token: string
  /** `null` removes the password: the user cannot sign in by one. */
  password: string | null
}

// ENDPOINTS

/**
 * Changes a password whose old one is known, and ends the user's sessions.
 * A wrong old password is an error of kind `credentials`, and so is the right
 * one of a user without a username and without a confirmed main address.
 */
export const changeUserPassword = endpoint(
  'PUT /users/{user_uuid}/password',
  'auth.users.{user_uuid}.password.update',
  shape<{ body: { old_password: string; new_password: string } }>(),
)

/**
 * Mails a link that sets a new password, if there is such a user with a
 * password and an address: the answer is the same when there is not. A `server`
 * error while it cannot mail, and then only if there is.
 */
export const requestPasswordReset = endpoint(
  'GET /users/password/reset',
  null,
  shape<{ query: PasswordResetRequest; returns: void }>({
    credentials: 'none',
  }),
)

const postPassword = endpoint(
  'POST /users/password/reset',
  null,
  shape<{
    query: { user_uuid: Uuid; headers: Record<string, string> }
    body: { password: string | null }
  }>({ credentials: 'none' }),
)

/**
 * Sets or removes a password with a mailed token, which must hold
 * `auth.users.password.reset.{user_uuid}.create`, and ends the user's
 * sessions. The token works for two days, as often as it is used.
 * `invalid` for users whose password LDAP or SAML keep; `credentials` for those
 * without a username and without a confirmed main address.
 */
export const setUserPassword = operation(
  [postPassword],
  (auth, { user_uuid, token, password }: PasswordReset, options) =>
    postPassword(
      auth,
      { user_uuid, headers: { 'x-auth-token': token }, body: { password } },
      options,
    ),
)

// CACHE

/** Changes a password whose old one is known; ends the user's sessions. */
export const changeUserPasswordMutation = defineMutation(
  usersKey,
  'changePassword',
  changeUserPassword,
  { secret: true, effects: sessionsEnd() },
)

/** Mails a link that sets a new password. */
export const requestPasswordResetMutation = defineMutation(
  usersKey,
  'requestPasswordReset',
  requestPasswordReset,
  { effects: [mailBegins] },
)

/** Sets or removes a password with a mailed token. */
export const setUserPasswordMutation = defineMutation(
  usersKey,
  'setPassword',
  setUserPassword,
  { secret: true, effects: sessionsEnd() },
)
