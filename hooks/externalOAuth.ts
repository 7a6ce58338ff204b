'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  userGoogleAuthQuery,
  userMicrosoftAuthQuery,
  startUserGoogleAuthMutation,
  startUserMicrosoftAuthMutation,
  deleteUserGoogleAuthMutation,
  deleteUserMicrosoftAuthMutation,
} from '../src/externalOAuth.ts'

/**
 * Fetches a user's Google token, renewed by the server
 * (`GET /users/{user_uuid}/external/google`). A secret: it leaves the cache
 * with its last observer. Rejects with kind `notFound` until the user has
 * consented.
 */
export const useUserGoogleAuth = createQueryHook(userGoogleAuthQuery)

/** Like `useUserGoogleAuth`, with Suspense. */
export const useSuspenseUserGoogleAuth =
  createSuspenseQueryHook(userGoogleAuthQuery)

/**
 * Fetches a user's Microsoft token, renewed by the server
 * (`GET /users/{user_uuid}/external/microsoft`). A secret: it leaves the cache
 * with its last observer. Rejects with kind `notFound` until the user has
 * consented.
 */
export const useUserMicrosoftAuth = createQueryHook(userMicrosoftAuthQuery)

/** Like `useUserMicrosoftAuth`, with Suspense. */
export const useSuspenseUserMicrosoftAuth = createSuspenseQueryHook(
  userMicrosoftAuthQuery,
)

/**
 * Starts connecting a user to Google
 * (`POST /users/{user_uuid}/external/google`). Nothing changes until the user
 * returns from Google. Send the user to the returned `authorization_url`.
 * Rejects with kind `notFound` if the tenant has not configured the service.
 */
export const useStartUserGoogleAuth = createMutationHook(
  startUserGoogleAuthMutation,
)

/**
 * Starts connecting a user to Microsoft
 * (`POST /users/{user_uuid}/external/microsoft`). Nothing changes until the
 * user returns from Microsoft. Send the user to the returned
 * `authorization_url`. Rejects with kind `notFound` if the tenant has not
 * configured the service.
 */
export const useStartUserMicrosoftAuth = createMutationHook(
  startUserMicrosoftAuthMutation,
)

/**
 * Deletes a user's Google token (`DELETE /users/{user_uuid}/external/google`).
 * Rejects with kind `notFound` if there is none.
 */
export const useDeleteUserGoogleAuth = createMutationHook(
  deleteUserGoogleAuthMutation,
)

/**
 * Deletes a user's Microsoft token
 * (`DELETE /users/{user_uuid}/external/microsoft`). Rejects with kind
 * `notFound` if there is none.
 */
export const useDeleteUserMicrosoftAuth = createMutationHook(
  deleteUserMicrosoftAuthMutation,
)
