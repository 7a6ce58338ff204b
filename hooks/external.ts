'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  userExternalAuthsQuery,
  userExternalAuthsInfiniteQuery,
  userExternalAuthQuery,
  externalUsersQuery,
  externalUsersInfiniteQuery,
  createUserExternalAuthMutation,
  replaceUserExternalAuthMutation,
  deleteUserExternalAuthMutation,
} from '../src/external.ts'
import {
  externalConfigQuery,
  createExternalConfigMutation,
  replaceExternalConfigMutation,
  deleteExternalConfigMutation,
} from '../src/externalConfig.ts'

/**
 * Fetches the external services that the server knows, and whether a user is
 * connected to each (`GET /users/{user_uuid}/external`). An unknown user has
 * the same.
 */
export const useUserExternalAuths = createQueryHook(userExternalAuthsQuery)

/** Like `useUserExternalAuths`, with Suspense. */
export const useSuspenseUserExternalAuths = createSuspenseQueryHook(
  userExternalAuthsQuery,
)

/** Like `useUserExternalAuths`, page by page for infinite scrolling. */
export const useInfiniteUserExternalAuths = createInfiniteQueryHook(
  userExternalAuthsInfiniteQuery,
)

/** Like `useInfiniteUserExternalAuths`, with Suspense. */
export const useSuspenseInfiniteUserExternalAuths =
  createSuspenseInfiniteQueryHook(userExternalAuthsInfiniteQuery)

/**
 * Fetches a user's credentials for an external service
 * (`GET /users/{user_uuid}/external/{auth_type}`). A secret: it leaves the
 * cache with its last observer. For `google`, `microsoft` and `mobile`, there
 * are typed hooks.
 */
export const useUserExternalAuth = createQueryHook(userExternalAuthQuery)

/** Like `useUserExternalAuth`, with Suspense. */
export const useSuspenseUserExternalAuth = createSuspenseQueryHook(
  userExternalAuthQuery,
)

/**
 * Fetches the users of the tenant who are connected to an external service
 * (`GET /external/{auth_type}/users`). In no particular order.
 */
export const useExternalUsers = createQueryHook(externalUsersQuery)

/** Like `useExternalUsers`, with Suspense. */
export const useSuspenseExternalUsers =
  createSuspenseQueryHook(externalUsersQuery)

/** Like `useExternalUsers`, page by page for infinite scrolling. */
export const useInfiniteExternalUsers = createInfiniteQueryHook(
  externalUsersInfiniteQuery,
)

/** Like `useInfiniteExternalUsers`, with Suspense. */
export const useSuspenseInfiniteExternalUsers = createSuspenseInfiniteQueryHook(
  externalUsersInfiniteQuery,
)

/**
 * Connects a user to an external service
 * (`POST /users/{user_uuid}/external/{auth_type}`).
 */
export const useCreateUserExternalAuth = createMutationHook(
  createUserExternalAuthMutation,
)

/**
 * Replaces a user's credentials for an external service
 * (`PUT /users/{user_uuid}/external/{auth_type}`). Only works if the service's
 * plugin supports it.
 */
export const useReplaceUserExternalAuth = createMutationHook(
  replaceUserExternalAuthMutation,
)

/**
 * Deletes a user's credentials for an external service
 * (`DELETE /users/{user_uuid}/external/{auth_type}`). Rejects with kind
 * `notFound` if there are none.
 */
export const useDeleteUserExternalAuth = createMutationHook(
  deleteUserExternalAuthMutation,
)

/**
 * Fetches the tenant's configuration of an external service
 * (`GET /external/{auth_type}/config`). A secret: it leaves the cache with its
 * last observer. It is not inherited.
 */
export const useExternalConfig = createQueryHook(externalConfigQuery)

/** Like `useExternalConfig`, with Suspense. */
export const useSuspenseExternalConfig =
  createSuspenseQueryHook(externalConfigQuery)

/**
 * Configures an external service for the tenant
 * (`POST /external/{auth_type}/config`). Rejects with kind `conflict` if it is
 * configured already.
 */
export const useCreateExternalConfig = createMutationHook(
  createExternalConfigMutation,
)

/**
 * Replaces the tenant's configuration of an external service
 * (`PUT /external/{auth_type}/config`). Rejects with kind `notFound` if there
 * is none.
 */
export const useReplaceExternalConfig = createMutationHook(
  replaceExternalConfigMutation,
)

/**
 * Deletes the tenant's configuration of an external service
 * (`DELETE /external/{auth_type}/config`). Rejects with kind `notFound` if
 * there is none.
 */
export const useDeleteExternalConfig = createMutationHook(
  deleteExternalConfigMutation,
)
