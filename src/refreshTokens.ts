import { defineQuery } from './define.ts'
import { certain, type Done, type Effect } from './effects.ts'
import { endpoint, operation, page, shape } from './endpoint.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { refreshTokensKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { sessionsForget } from './sessionEffects.ts'
import type { ListParams, Recursive, Uuid } from './types.ts'
import type { CallOptions, WazoAuth } from './wazoAuth.ts'

/** A client's leave to renew a user's sessions: never the token itself. */
export interface RefreshToken {
  /** Which application; one refresh token per user and client. */
  client_id: string
  /** ISO 8601, UTC with its offset. */
  created_at: string
  mobile: boolean
  user_uuid: Uuid
  tenant_uuid: Uuid
  metadata: Record<string, unknown>
  /** What the client calls itself; told since 26.10. */
  user_agent?: string
}

/** Of `GET /tokens` and `GET /users/{user_uuid}/tokens`. */
export interface RefreshTokenListParams extends ListParams<
  'created_at' | 'client_id' | 'mobile'
> {
  client_id?: string | undefined
  mobile?: boolean | undefined
  /** Exactly that moment, ISO 8601. */
  created_at?: string | undefined
  /** Exactly so; since 26.10. */
  user_agent?: string | undefined
}

// ENDPOINTS

/** The refresh tokens of everybody in the tenant. */
export const listRefreshTokens = endpoint(
  'GET /tokens',
  'auth.tokens.read',
  page<RefreshToken, RefreshTokenListParams & Recursive>(),
)

/** The refresh tokens of a user. */
export const listUserRefreshTokens = endpoint(
  'GET /users/{user_uuid}/tokens',
  'auth.users.{user_uuid}.tokens.read',
  page<RefreshToken, RefreshTokenListParams>(),
)

/** Ends a client's leave to renew a user's sessions; those open go on. */
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

/** One is found in one's own tenant only, whichever is selected. */
const atHome = (auth: WazoAuth, options?: CallOptions): CallOptions => ({
  ...options,
  tenant: options?.tenant ?? auth.session.getSnapshot().user?.tenant_uuid,
})

/** The refresh tokens of the signed-in user. */
export const listOwnRefreshTokens = operation(
  [listMine],
  (auth, input: RefreshTokenListParams = {}, options) =>
    listMine(auth, input, atHome(auth, options)),
)

/** Ends a client's leave to renew the signed-in user's sessions. */
export const deleteOwnRefreshToken = operation(
  [deleteMine],
  (auth, client_id: string, options) =>
    deleteMine(auth, client_id, atHome(auth, options)),
)

// CACHE

/** The refresh tokens of everybody in the tenant. */
export const refreshTokensQuery = defineQuery(
  refreshTokensKey,
  'list',
  listRefreshTokens,
)

/** The refresh tokens of everybody in the tenant, page after page. */
export const refreshTokensInfiniteQuery =
  defineInfiniteQuery(refreshTokensQuery)

/** The refresh tokens of a user. */
export const userRefreshTokensQuery = defineQuery(
  refreshTokensKey,
  'userList',
  listUserRefreshTokens,
)

/** The refresh tokens of a user, page after page. */
export const userRefreshTokensInfiniteQuery = defineInfiniteQuery(
  userRefreshTokensQuery,
)

/** The refresh tokens of the signed-in user. */
export const ownRefreshTokensQuery = defineQuery(
  refreshTokensKey,
  'ownList',
  listOwnRefreshTokens,
  { per: 'user' },
)

/** The refresh tokens of the signed-in user, page after page. */
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

/** Ends a client's leave to renew a user's sessions. */
export const deleteUserRefreshTokenMutation = defineMutation(
  refreshTokensKey,
  'deleteOfUser',
  deleteUserRefreshToken,
  { effects: endsFor(({ input }) => input) },
)

/** Ends a client's leave to renew the signed-in user's sessions. */
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
