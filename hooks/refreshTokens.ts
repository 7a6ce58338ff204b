'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  refreshTokensQuery,
  refreshTokensInfiniteQuery,
  userRefreshTokensQuery,
  userRefreshTokensInfiniteQuery,
  ownRefreshTokensQuery,
  ownRefreshTokensInfiniteQuery,
  deleteUserRefreshTokenMutation,
  deleteOwnRefreshTokenMutation,
} from '../src/refreshTokens.ts'

/** Fetches all refresh tokens in the tenant (`GET /tokens`). */
export const useRefreshTokens = createQueryHook(refreshTokensQuery)

/** Like `useRefreshTokens`, with Suspense. */
export const useSuspenseRefreshTokens =
  createSuspenseQueryHook(refreshTokensQuery)

/** Like `useRefreshTokens`, page by page for infinite scrolling. */
export const useInfiniteRefreshTokens = createInfiniteQueryHook(
  refreshTokensInfiniteQuery,
)

/** Like `useInfiniteRefreshTokens`, with Suspense. */
export const useSuspenseInfiniteRefreshTokens = createSuspenseInfiniteQueryHook(
  refreshTokensInfiniteQuery,
)

/** Fetches the refresh tokens of a user (`GET /users/{user_uuid}/tokens`). */
export const useUserRefreshTokens = createQueryHook(userRefreshTokensQuery)

/** Like `useUserRefreshTokens`, with Suspense. */
export const useSuspenseUserRefreshTokens = createSuspenseQueryHook(
  userRefreshTokensQuery,
)

/** Like `useUserRefreshTokens`, page by page for infinite scrolling. */
export const useInfiniteUserRefreshTokens = createInfiniteQueryHook(
  userRefreshTokensInfiniteQuery,
)

/** Like `useInfiniteUserRefreshTokens`, with Suspense. */
export const useSuspenseInfiniteUserRefreshTokens =
  createSuspenseInfiniteQueryHook(userRefreshTokensInfiniteQuery)

/**
 * Fetches the refresh tokens of the signed-in user (`GET /users/me/tokens`).
 */
export const useOwnRefreshTokens = createQueryHook(ownRefreshTokensQuery)

/** Like `useOwnRefreshTokens`, with Suspense. */
export const useSuspenseOwnRefreshTokens = createSuspenseQueryHook(
  ownRefreshTokensQuery,
)

/** Like `useOwnRefreshTokens`, page by page for infinite scrolling. */
export const useInfiniteOwnRefreshTokens = createInfiniteQueryHook(
  ownRefreshTokensInfiniteQuery,
)

/** Like `useInfiniteOwnRefreshTokens`, with Suspense. */
export const useSuspenseInfiniteOwnRefreshTokens =
  createSuspenseInfiniteQueryHook(ownRefreshTokensInfiniteQuery)

/**
 * Deletes a user's refresh token, so that its client can no longer renew
 * sessions (`DELETE /users/{user_uuid}/tokens/{client_id}`). Open sessions
 * continue.
 */
export const useDeleteUserRefreshToken = createMutationHook(
  deleteUserRefreshTokenMutation,
)

/**
 * Deletes a refresh token of the signed-in user, so that its client can no
 * longer renew sessions (`DELETE /users/me/tokens/{client_id}`). Open sessions
 * continue.
 */
export const useDeleteOwnRefreshToken = createMutationHook(
  deleteOwnRefreshTokenMutation,
)
