'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  identityProvidersQuery,
  addIdentityProviderUserMutation,
  addIdentityProviderUsersMutation,
  removeIdentityProviderUserMutation,
} from '../src/idp.ts'

/** The identity providers of the server. */
export const useIdentityProviders = createQueryHook(identityProvidersQuery)

/** The identity providers of the server, suspending. */
export const useSuspenseIdentityProviders = createSuspenseQueryHook(
  identityProvidersQuery,
)

/** Has a user sign in by a provider. */
export const useAddIdentityProviderUser = createMutationHook(
  addIdentityProviderUserMutation,
)

/** Has many users sign in by a provider. */
export const useAddIdentityProviderUsers = createMutationHook(
  addIdentityProviderUsersMutation,
)

/** Takes a user back to `default`. */
export const useRemoveIdentityProviderUser = createMutationHook(
  removeIdentityProviderUserMutation,
)
