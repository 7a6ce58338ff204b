import { defineQuery } from './define.ts'
import { endpoint, shape } from './endpoint.ts'
import { idpKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { showingUsers } from './relationEffects.ts'
import type { Page, Uuid } from './types.ts'
import type { User } from './user.ts'

/** Who proves who a user is; `default` is what the tenant says. */
export type IdentityProvider = User['authentication_method']

// ENDPOINTS

/** The identity providers of the server, all at once, in no order. */
export const listIdentityProviders = endpoint(
  'GET /idp',
  'auth.idp.read',
  shape<{ returns: Page<IdentityProvider> }>({ page: true }),
)

/** Has a user sign in by a provider; what they had before is replaced. */
export const addIdentityProviderUser = endpoint(
  'PUT /idp/{idp_type}/users/{user_uuid}',
  'auth.idp.{idp_type}.users.{user_uuid}.create',
  shape<{ returns: void }>(),
)

/**
 * Has many users sign in by a provider; others stay. `notFound` for an unknown
 * user: those before it in the list are attached by then.
 */
export const addIdentityProviderUsers = endpoint(
  'PUT /idp/{idp_type}/users',
  'auth.idp.{idp_type}.users.update',
  shape<{ body: { users: { uuid: Uuid }[] }; returns: void }>(),
)

/** Back to `default`, unless the user signs in by another provider. */
export const removeIdentityProviderUser = endpoint(
  'DELETE /idp/{idp_type}/users/{user_uuid}',
  'auth.idp.{idp_type}.users.{user_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** The identity providers of the server. */
export const identityProvidersQuery = defineQuery(
  idpKey,
  'list',
  listIdentityProviders,
  { per: 'user', staleTime: Infinity },
)

/** Has a user sign in by a provider. */
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

/** Has many users sign in by a provider. */
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

/** Takes a user back to `default`. */
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
