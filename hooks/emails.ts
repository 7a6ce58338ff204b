'use client'
import { createMutationHook } from './create.ts'
import {
  updateUserEmailsMutation,
  updateUserEmailsAsAdminMutation,
  requestEmailConfirmationMutation,
  confirmEmailMutation,
} from '../src/emails.ts'

/**
 * Replaces the e-mail addresses of a user (`PUT /users/{user_uuid}/emails`). An
 * address that stays exactly the same keeps its uuid and confirmation; a new
 * one has to be confirmed.
 */
export const useUpdateUserEmails = createMutationHook(updateUserEmailsMutation)

/**
 * Replaces the e-mail addresses of a user, and says which are confirmed
 * (`PUT /admin/users/{user_uuid}/emails`).
 */
export const useUpdateUserEmailsAsAdmin = createMutationHook(
  updateUserEmailsAsAdminMutation,
)

/**
 * Mails a link that confirms an e-mail address
 * (`GET /users/{user_uuid}/emails/{email_uuid}/confirm`). Rejects with kind
 * `conflict` if it is confirmed already.
 */
export const useRequestEmailConfirmation = createMutationHook(
  requestEmailConfirmationMutation,
)

/**
 * Confirms an e-mail address with the mailed token
 * (`PUT /emails/{email_uuid}/confirm`). Nobody needs to be signed in. The token
 * works for two days, any number of times.
 */
export const useConfirmEmail = createMutationHook(confirmEmailMutation)
