import { endpoint, operation, shape } from './endpoint.ts'
import { usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { mailBegins, sessionsEnd } from './sessionEffects.ts'
import type { Uuid } from './types.ts'

type None<TName extends string> = Partial<Record<TName, undefined>>

/** The user whose password to reset, by exactly one of three names. */
export type PasswordResetRequest =
  /** Exact match; the mail goes to the confirmed main address. */
  | ({ username: string } & None<'email' | 'login'>)
  /** The mail goes to this address, confirmed or not. */
  | ({ email: string } & None<'username' | 'login'>)
  /** Either of the two, ignoring case. */
  | ({ login: string } & None<'username' | 'email'>)

/** A new password, authorised by a mailed token. */
export interface PasswordReset {
  /** This and the token are in the link that was mailed. */
  user_uuid: Uuid
  token: string
  /** `null` removes the password: the user can no longer sign in with one. */
  password: string | null
}

// ENDPOINTS

/**
 * Changes a user's password, given the old one, and ends the user's sessions
 * (`PUT /users/{user_uuid}/password`). Rejects with kind `credentials` if the
 * old password is wrong, or if the user has neither a username nor a confirmed
 * main address.
 */
export const changeUserPassword = endpoint(
  'PUT /users/{user_uuid}/password',
  'auth.users.{user_uuid}.password.update',
  shape<{ body: { old_password: string; new_password: string } }>(),
)

/**
 * Mails a link to reset a password (`GET /users/password/reset`). Resolves
 * whether or not there is a user with that name, a password and an address.
 * Rejects with kind `server` if the server cannot send mail, but only if there
 * is one.
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
 * Sets or removes a password with a mailed token, and ends the user's sessions
 * (`POST /users/password/reset`). The token must hold
 * `auth.users.password.reset.{user_uuid}.create`; it works for two days, any
 * number of times. Rejects with kind `invalid` for users whose password is kept
 * by LDAP or SAML, and with `credentials` for users with neither a username nor
 * a confirmed main address.
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

/** Mutation for `changeUserPassword`. */
export const changeUserPasswordMutation = defineMutation(
  usersKey,
  'changePassword',
  changeUserPassword,
  { secret: true, effects: sessionsEnd() },
)

/** Mutation for `requestPasswordReset`: mails a link to reset a password. */
export const requestPasswordResetMutation = defineMutation(
  usersKey,
  'requestPasswordReset',
  requestPasswordReset,
  { effects: [mailBegins] },
)

/** Mutation for `setUserPassword`. */
export const setUserPasswordMutation = defineMutation(
  usersKey,
  'setPassword',
  setUserPassword,
  { secret: true, effects: sessionsEnd() },
)
