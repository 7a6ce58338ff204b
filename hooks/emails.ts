'use client'
import { createMutationHook } from './create.ts'
import {
  updateUserEmailsMutation,
  updateUserEmailsAsAdminMutation,
  requestEmailConfirmationMutation,
  confirmEmailMutation,
} from '../src/emails.ts'

/** Replaces a user's addresses. */
export const useUpdateUserEmails = createMutationHook(updateUserEmailsMutation)

/** Replaces a user's addresses, confirmed or not. */
export const useUpdateUserEmailsAsAdmin = createMutationHook(
  updateUserEmailsAsAdminMutation,
)

/** Mails a link that confirms an address. */
export const useRequestEmailConfirmation = createMutationHook(
  requestEmailConfirmationMutation,
)

/** Confirms an address. */
export const useConfirmEmail = createMutationHook(confirmEmailMutation)
