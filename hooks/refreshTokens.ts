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

/** The refresh tokens of everybody in the tenant. */
export const useRefreshTokens = createQueryHook(refreshTokensQuery)

/** The refresh tokens of everybody in the tenant, suspending. */
export const useSuspenseRefreshTokens =
  createSuspenseQueryHook(refreshTokensQuery)

/** The refresh tokens of everybody in the tenant, page after page. */
export const useInfiniteRefreshTokens = createInfiniteQueryHook(
  refreshTokensInfiniteQuery,
)

/** The refresh tokens of everybody in the tenant, page after page, suspending. */
export const useSuspenseInfiniteRefreshTokens = createSuspenseInfiniteQueryHook(
  refreshTokensInfiniteQuery,
)

/** The refresh tokens of a user. */
export const useUserRefreshTokens = createQueryHook(userRefreshTokensQuery)

/** The refresh tokens of a user, suspending. */
export const useSuspenseUserRefreshTokens = createSuspenseQueryHook(
  userRefreshTokensQuery,
)

/** The refresh tokens of a user, page after page. */
export const useInfiniteUserRefreshTokens = createInfiniteQueryHook(
  userRefreshTokensInfiniteQuery,
)

/** The refresh tokens of a user, page after page, suspending. */
export const useSuspenseInfiniteUserRefreshTokens =
  createSuspenseInfiniteQueryHook(userRefreshTokensInfiniteQuery)

/** The refresh tokens of the signed-in user. */
export const useOwnRefreshTokens = createQueryHook(ownRefreshTokensQuery)

/** The refresh tokens of the signed-in user, suspending. */
export const useSuspenseOwnRefreshTokens = createSuspenseQueryHook(
  ownRefreshTokensQuery,
)

/** The refresh tokens of the signed-in user, page after page. */
export const useInfiniteOwnRefreshTokens = createInfiniteQueryHook(
  ownRefreshTokensInfiniteQuery,
)

/** The refresh tokens of the signed-in user, page after page, suspending. */
export const useSuspenseInfiniteOwnRefreshTokens =
  createSuspenseInfiniteQueryHook(ownRefreshTokensInfiniteQuery)

/** Ends a client's leave to renew a user's sessions. */
export const useDeleteUserRefreshToken = createMutationHook(
  deleteUserRefreshTokenMutation,
)

/** Ends a client's leave to renew the signed-in user's sessions. */
export const useDeleteOwnRefreshToken = createMutationHook(
  deleteOwnRefreshTokenMutation,
)
