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

/** A user's Google token: kept while it is looked at. */
export const useUserGoogleAuth = createQueryHook(userGoogleAuthQuery)

/** A user's Google token: kept while it is looked at, suspending. */
export const useSuspenseUserGoogleAuth =
  createSuspenseQueryHook(userGoogleAuthQuery)

/** A user's Microsoft token: kept while it is looked at. */
export const useUserMicrosoftAuth = createQueryHook(userMicrosoftAuthQuery)

/** A user's Microsoft token: kept while it is looked at, suspending. */
export const useSuspenseUserMicrosoftAuth = createSuspenseQueryHook(
  userMicrosoftAuthQuery,
)

/** The connection comes later, from the service: nothing changes yet. */
export const useStartUserGoogleAuth = createMutationHook(
  startUserGoogleAuthMutation,
)

/** The connection comes later, from the service: nothing changes yet. */
export const useStartUserMicrosoftAuth = createMutationHook(
  startUserMicrosoftAuthMutation,
)

/** Forgets a user's Google token. */
export const useDeleteUserGoogleAuth = createMutationHook(
  deleteUserGoogleAuthMutation,
)

/** Forgets a user's Microsoft token. */
export const useDeleteUserMicrosoftAuth = createMutationHook(
  deleteUserMicrosoftAuthMutation,
)
