'use client'
import { createMutationHook } from './create.ts'
import {
  changeUserPasswordMutation,
  requestPasswordResetMutation,
  setUserPasswordMutation,
} from '../src/passwords.ts'

/**
 * Changes a user's password, given the old one, and ends the user's sessions
 * (`PUT /users/{user_uuid}/password`). Rejects with kind `credentials` if the
 * old password is wrong, or if the user has neither a username nor a confirmed
 * main address.
 */
export const useChangeUserPassword = createMutationHook(
  changeUserPasswordMutation,
)

/**
 * Mails a link to reset a password (`GET /users/password/reset`). Resolves
 * whether or not there is a user with that name, a password and an address.
 * Rejects with kind `server` if the server cannot send mail, but only if there
 * is one.
 */
export const useRequestPasswordReset = createMutationHook(
  requestPasswordResetMutation,
)

/**
 * Sets or removes a password with a mailed token, and ends the user's sessions
 * (`POST /users/password/reset`). The token must hold
 * `auth.users.password.reset.{user_uuid}.create`; it works for two days, any
 * number of times. Rejects with kind `invalid` for users whose password is kept
 * by LDAP or SAML, and with `credentials` for users with neither a username nor
 * a confirmed main address.
 */
export const useSetUserPassword = createMutationHook(setUserPasswordMutation)
