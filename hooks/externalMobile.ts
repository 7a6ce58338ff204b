'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  userMobileAuthQuery,
  userMobileSenderIdQuery,
  createUserMobileAuthMutation,
  updateUserMobileAuthMutation,
  replaceUserMobileAuthMutation,
  deleteUserMobileAuthMutation,
} from '../src/externalMobile.ts'

/** A user's push tokens: kept while they are looked at. */
export const useUserMobileAuth = createQueryHook(userMobileAuthQuery)

/** A user's push tokens: kept while they are looked at, suspending. */
export const useSuspenseUserMobileAuth =
  createSuspenseQueryHook(userMobileAuthQuery)

/** Who sends the pushes to a user's phone. */
export const useUserMobileSenderId = createQueryHook(userMobileSenderIdQuery)

/** Who sends the pushes to a user's phone, suspending. */
export const useSuspenseUserMobileSenderId = createSuspenseQueryHook(
  userMobileSenderIdQuery,
)

/** Sets a user's push tokens for the first time. */
export const useCreateUserMobileAuth = createMutationHook(
  createUserMobileAuthMutation,
)

/** Changes a user's push tokens. */
export const useUpdateUserMobileAuth = createMutationHook(
  updateUserMobileAuthMutation,
)

/** Replaces a user's push tokens by exactly these. */
export const useReplaceUserMobileAuth = createMutationHook(
  replaceUserMobileAuthMutation,
)

/** Forgets a user's push tokens. */
export const useDeleteUserMobileAuth = createMutationHook(
  deleteUserMobileAuthMutation,
)
