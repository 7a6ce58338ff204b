'use client'
import { createMutationHook } from './create.ts'
import {
  changeUserPasswordMutation,
  requestPasswordResetMutation,
  setUserPasswordMutation,
} from '../src/passwords.ts'

/** Changes a password whose old one is known; ends the user's sessions. */
export const useChangeUserPassword = createMutationHook(
  changeUserPasswordMutation,
)

/** Mails a link that sets a new password. */
export const useRequestPasswordReset = createMutationHook(
  requestPasswordResetMutation,
)

/** Sets or removes a password with a mailed token. */
export const useSetUserPassword = createMutationHook(setUserPasswordMutation)
