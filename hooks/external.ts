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

/** The services that the server knows, and which a user is connected with. */
export const useUserExternalAuths = createQueryHook(userExternalAuthsQuery)

/** The services that the server knows, and which a user is connected with, suspending. */
export const useSuspenseUserExternalAuths = createSuspenseQueryHook(
  userExternalAuthsQuery,
)

/** The services of a user, page after page. */
export const useInfiniteUserExternalAuths = createInfiniteQueryHook(
  userExternalAuthsInfiniteQuery,
)

/** The services of a user, page after page, suspending. */
export const useSuspenseInfiniteUserExternalAuths =
  createSuspenseInfiniteQueryHook(userExternalAuthsInfiniteQuery)

/** A user's credentials for any service: kept while it is looked at. */
export const useUserExternalAuth = createQueryHook(userExternalAuthQuery)

/** A user's credentials for any service: kept while it is looked at, suspending. */
export const useSuspenseUserExternalAuth = createSuspenseQueryHook(
  userExternalAuthQuery,
)

/** The users of the tenant who are connected with a service. */
export const useExternalUsers = createQueryHook(externalUsersQuery)

/** The users of the tenant who are connected with a service, suspending. */
export const useSuspenseExternalUsers =
  createSuspenseQueryHook(externalUsersQuery)

/** The users of the tenant who are connected with a service, page after page. */
export const useInfiniteExternalUsers = createInfiniteQueryHook(
  externalUsersInfiniteQuery,
)

/** The users of the tenant who are connected with a service, page after page, suspending. */
export const useSuspenseInfiniteExternalUsers = createSuspenseInfiniteQueryHook(
  externalUsersInfiniteQuery,
)

/** Connects a user with any service. */
export const useCreateUserExternalAuth = createMutationHook(
  createUserExternalAuthMutation,
)

/** Replaces a user's credentials for any service. */
export const useReplaceUserExternalAuth = createMutationHook(
  replaceUserExternalAuthMutation,
)

/** Forgets a user's credentials for any service. */
export const useDeleteUserExternalAuth = createMutationHook(
  deleteUserExternalAuthMutation,
)

/** A service's configuration in the tenant: kept while it is looked at. */
export const useExternalConfig = createQueryHook(externalConfigQuery)

/** A service's configuration in the tenant: kept while it is looked at, suspending. */
export const useSuspenseExternalConfig =
  createSuspenseQueryHook(externalConfigQuery)

/** Configures a service in the tenant. */
export const useCreateExternalConfig = createMutationHook(
  createExternalConfigMutation,
)

/** Replaces the configuration of a service in the tenant. */
export const useReplaceExternalConfig = createMutationHook(
  replaceExternalConfigMutation,
)

/** Removes the configuration of a service in the tenant. */
export const useDeleteExternalConfig = createMutationHook(
  deleteExternalConfigMutation,
)
