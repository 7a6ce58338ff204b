'use client'
import { createMutationHook } from './create.ts'
import { changeUserPasswordMutation } from '../src/passwords.ts'

/** Changes a password whose old one is known; ends the user's sessions. */
export const useChangeUserPassword = createMutationHook(
  changeUserPasswordMutation,
)
