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

/**
 * Fetches a user's push tokens (`GET /users/{user_uuid}/external/mobile`). A
 * secret: they leave the cache with their last observer. Rejects with kind
 * `notFound` if there are none.
 */
export const useUserMobileAuth = createQueryHook(userMobileAuthQuery)

/** Like `useUserMobileAuth`, with Suspense. */
export const useSuspenseUserMobileAuth =
  createSuspenseQueryHook(userMobileAuthQuery)

/**
 * Fetches the sender id of a user's push notifications
 * (`GET /users/{user_uuid}/external/mobile/sender_id`). It is `null` if the
 * tenant's `mobile` configuration has none. Rejects with kind `notFound`
 * without a configuration.
 */
export const useUserMobileSenderId = createQueryHook(userMobileSenderIdQuery)

/** Like `useUserMobileSenderId`, with Suspense. */
export const useSuspenseUserMobileSenderId = createSuspenseQueryHook(
  userMobileSenderIdQuery,
)

/**
 * Sets a user's push tokens for the first time
 * (`POST /users/{user_uuid}/external/mobile`). Rejects with kind `conflict` if
 * there are some already.
 */
export const useCreateUserMobileAuth = createMutationHook(
  createUserMobileAuthMutation,
)

/**
 * Updates a user's push tokens: reads them, merges the given fields and writes
 * the whole (`GET /users/{user_uuid}/external/mobile` and
 * `PUT /users/{user_uuid}/external/mobile`). It does not detect conflicts: the
 * error would hold push tokens.
 */
export const useUpdateUserMobileAuth = createMutationHook(
  updateUserMobileAuthMutation,
)

/**
 * Replaces a user's push tokens, or sets them for the first time
 * (`PUT /users/{user_uuid}/external/mobile`). The server clears every field
 * that the body leaves out. To change some fields only, use
 * `useUpdateUserMobileAuth`.
 */
export const useReplaceUserMobileAuth = createMutationHook(
  replaceUserMobileAuthMutation,
)

/**
 * Deletes a user's push tokens (`DELETE /users/{user_uuid}/external/mobile`).
 * Rejects with kind `notFound` if there are none.
 */
export const useDeleteUserMobileAuth = createMutationHook(
  deleteUserMobileAuthMutation,
)
