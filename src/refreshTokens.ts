import { defineQuery } from './define.ts'
import { certain, type Done, type Effect } from './effects.ts'
import { endpoint, operation, page, shape } from './endpoint.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { refreshTokensKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { sessionsForget } from './sessionEffects.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'
import type { CallOptions, WazoAuth } from './wazoAuth.ts'

/**
 * A refresh token, with which a client renews a user's sessions; never the
 * token itself.
 */
export interface RefreshToken {
  /** The application; there is one refresh token per user and client. */
  client_id: string
  /** ISO 8601, UTC with its offset. */
  created_at: string
  mobile: boolean
  user_uuid: Uuid
  tenant_uuid: Uuid
  metadata: Record<string, unknown>
  /** The client's user agent; since 26.10. */
  user_agent?: string
}

/** Filters of `GET /tokens` and `GET /users/{user_uuid}/tokens`. */
export interface RefreshTokenListParams extends ListParams<
  'created_at' | 'client_id' | 'mobile'
> {
  client_id?: string | undefined
  mobile?: boolean | undefined
  /** An exact moment, ISO 8601. */
  created_at?: string | undefined
  /** Exact match; since 26.10. */
  user_agent?: string | undefined
}

// ENDPOINTS

/** Lists all refresh tokens in the tenant (`GET /tokens`). */
export const listRefreshTokens = endpoint(
  'GET /tokens',
  'auth.tokens.read',
  page<RefreshToken, RefreshTokenListParams & Recursive>(),
)

/** Lists the refresh tokens of a user (`GET /users/{user_uuid}/tokens`). */
export const listUserRefreshTokens = endpoint(
  'GET /users/{user_uuid}/tokens',
  'auth.users.{user_uuid}.tokens.read',
  page<RefreshToken, RefreshTokenListParams>(),
)

/**
 * Deletes a user's refresh token, so that its client can no longer renew
 * sessions (`DELETE /users/{user_uuid}/tokens/{client_id}`). Open sessions
 * continue.
 */
export const deleteUserRefreshToken = endpoint(
  'DELETE /users/{user_uuid}/tokens/{client_id}',
  'auth.users.{user_uuid}.tokens.{client_id}.delete',
  shape<{ returns: void }>(),
)

const listMine = endpoint(
  'GET /users/me/tokens',
  'auth.users.me.tokens.read',
  page<RefreshToken, RefreshTokenListParams>(),
)

const deleteMine = endpoint(
  'DELETE /users/me/tokens/{client_id}',
  'auth.users.me.tokens.{client_id}.delete',
  shape<{ returns: void }>(),
)

/** The server finds them in the user's own tenant, whichever is selected. */
const atHome = (auth: WazoAuth, options?: CallOptions): CallOptions => ({
  ...options,
  tenant: options?.tenant ?? auth.session.getSnapshot().user?.tenant_uuid,
})

/** Lists the refresh tokens of the signed-in user (`GET /users/me/tokens`). */
export const listOwnRefreshTokens = operation(
  [listMine],
  (auth, input: RefreshTokenListParams = {}, options) =>
    listMine(auth, input, atHome(auth, options)),
)

/**
 * Deletes a refresh token of the signed-in user, so that its client can no
 * longer renew sessions (`DELETE /users/me/tokens/{client_id}`). Open sessions
 * continue.
 */
export const deleteOwnRefreshToken = operation(
  [deleteMine],
  (auth, client_id: string, options) =>
    deleteMine(auth, client_id, atHome(auth, options)),
)

// CACHE

/** Query for all refresh tokens in the tenant (`listRefreshTokens`). */
export const refreshTokensQuery = defineQuery(
  refreshTokensKey,
  'list',
  listRefreshTokens,
)

/** Infinite query for `listRefreshTokens`. */
export const refreshTokensInfiniteQuery =
  defineInfiniteQuery(refreshTokensQuery)

/** Query for the refresh tokens of a user (`listUserRefreshTokens`). */
export const userRefreshTokensQuery = defineQuery(
  refreshTokensKey,
  'userList',
  listUserRefreshTokens,
)

/** Infinite query for `listUserRefreshTokens`. */
export const userRefreshTokensInfiniteQuery = defineInfiniteQuery(
  userRefreshTokensQuery,
)

/** Query for `listOwnRefreshTokens`. */
export const ownRefreshTokensQuery = defineQuery(
  refreshTokensKey,
  'ownList',
  listOwnRefreshTokens,
  { per: 'user' },
)

/** Infinite query for `listOwnRefreshTokens`. */
export const ownRefreshTokensInfiniteQuery = defineInfiniteQuery(
  ownRefreshTokensQuery,
)

/* @__NO_SIDE_EFFECTS__ */
/** Which lists show a refresh token that goes. */
const endsFor = <TInput>(
  token: (done: Done<TInput>) => { user_uuid: Uuid | null; client_id: string },
): Effect<TInput>[] => {
  const isOwn = (done: Done<TInput>) =>
    token(done).user_uuid === done.scope.user
  return [
    {
      key: refreshTokensKey,
      operations: ['list'],
      removes: (done) => ({
        ...token(done),
        tenant_uuid: done.see(token(done).user_uuid)?.tenant_uuid,
      }),
      counted: true,
      atOnce: true,
    },
    {
      key: refreshTokensKey,
      operations: ['userList'],
      asks: ({ user_uuid }, done) => user_uuid === token(done).user_uuid,
      removes: token,
      ...certain,
    },
    {
      key: refreshTokensKey,
      operations: ['ownList'],
      when: isOwn,
      removes: token,
      ...certain,
    },
    ...sessionsForget(token),
  ]
}

/** Mutation for `deleteUserRefreshToken`. */
export const deleteUserRefreshTokenMutation = defineMutation(
  refreshTokensKey,
  'deleteOfUser',
  deleteUserRefreshToken,
  { effects: endsFor(({ input }) => input) },
)

/** Mutation for `deleteOwnRefreshToken`. */
export const deleteOwnRefreshTokenMutation = defineMutation(
  refreshTokensKey,
  'deleteOwn',
  deleteOwnRefreshToken,
  {
    effects: endsFor(({ input, scope }) => ({
      user_uuid: scope.user,
      client_id: input,
    })),
  },
)
