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

/**
 * Fetches the identity providers of the server (`GET /idp`). All of them, in no
 * particular order.
 */
export const useIdentityProviders = createQueryHook(identityProvidersQuery)

/** Like `useIdentityProviders`, with Suspense. */
export const useSuspenseIdentityProviders = createSuspenseQueryHook(
  identityProvidersQuery,
)

/**
 * Makes a user sign in through an identity provider
 * (`PUT /idp/{idp_type}/users/{user_uuid}`). It replaces the one they had.
 */
export const useAddIdentityProviderUser = createMutationHook(
  addIdentityProviderUserMutation,
)

/**
 * Makes several users sign in through an identity provider
 * (`PUT /idp/{idp_type}/users`). Other users of that provider stay. Rejects
 * with kind `notFound` for an unknown user; those before it in the list have
 * been added by then.
 */
export const useAddIdentityProviderUsers = createMutationHook(
  addIdentityProviderUsersMutation,
)

/**
 * Sets a user back to the `default` identity provider
 * (`DELETE /idp/{idp_type}/users/{user_uuid}`). Does nothing if the user signs
 * in through another one.
 */
export const useRemoveIdentityProviderUser = createMutationHook(
  removeIdentityProviderUserMutation,
)
