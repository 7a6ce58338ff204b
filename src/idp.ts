import { defineQuery } from './define.ts'
import { endpoint, shape } from './endpoint.ts'
import { idpKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { showingUsers } from './relationEffects.ts'
import type { Page, Uuid } from './types.ts'
import type { User } from './user.ts'

/** The identity provider of a user; `default` follows the tenant. */
export type IdentityProvider = User['authentication_method']

// ENDPOINTS

/**
 * Lists the identity providers of the server (`GET /idp`). All of them, in no
 * particular order.
 */
export const listIdentityProviders = endpoint(
  'GET /idp',
  'auth.idp.read',
  shape<{ returns: Page<IdentityProvider> }>({ page: true }),
)

/**
 * Makes a user sign in through an identity provider
 * (`PUT /idp/{idp_type}/users/{user_uuid}`). It replaces the one they had.
 */
export const addIdentityProviderUser = endpoint(
  'PUT /idp/{idp_type}/users/{user_uuid}',
  'auth.idp.{idp_type}.users.{user_uuid}.create',
  shape<{ returns: void }>(),
)

/**
 * Makes several users sign in through an identity provider
 * (`PUT /idp/{idp_type}/users`). Other users of that provider stay. Rejects
 * with kind `notFound` for an unknown user; those before it in the list have
 * been added by then.
 */
export const addIdentityProviderUsers = endpoint(
  'PUT /idp/{idp_type}/users',
  'auth.idp.{idp_type}.users.update',
  shape<{ body: { users: { uuid: Uuid }[] }; returns: void }>(),
)

/**
 * Sets a user back to the `default` identity provider
 * (`DELETE /idp/{idp_type}/users/{user_uuid}`). Does nothing if the user signs
 * in through another one.
 */
export const removeIdentityProviderUser = endpoint(
  'DELETE /idp/{idp_type}/users/{user_uuid}',
  'auth.idp.{idp_type}.users.{user_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** Query for the identity providers of the server (`listIdentityProviders`). */
export const identityProvidersQuery = defineQuery(
  idpKey,
  'list',
  listIdentityProviders,
  { per: 'user', staleTime: Infinity },
)

/** Mutation for `addIdentityProviderUser`. */
export const addIdentityProviderUserMutation = defineMutation(
  idpKey,
  'addUser',
  addIdentityProviderUser,
  {
    patches: ({ user_uuid, idp_type }) => ({
      uuid: user_uuid,
      fields: () => ({ authentication_method: idp_type }),
    }),
    effects: [],
  },
)

/** Mutation for `addIdentityProviderUsers`. */
export const addIdentityProviderUsersMutation = defineMutation(
  idpKey,
  'addUsers',
  addIdentityProviderUsers,
  {
    partial: true,
    effects: showingUsers((user, { input }) =>
      input.body.users.some(({ uuid }) => uuid === user.uuid),
    ),
  },
)

/** Mutation for `removeIdentityProviderUser`. */
export const removeIdentityProviderUserMutation = defineMutation(
  idpKey,
  'removeUser',
  removeIdentityProviderUser,
  {
    patches: ({ user_uuid, idp_type }) => ({
      uuid: user_uuid,
      fields: ({ authentication_method }) =>
        authentication_method === idp_type
          ? { authentication_method: 'default' }
          : {},
    }),
    effects: [],
  },
)
