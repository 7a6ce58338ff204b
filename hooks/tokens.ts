'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import { scopeQuery, scopesQuery } from '../src/scopes.ts'
import { tokenQuery, revokeTokenMutation } from '../src/tokens.ts'

/**
 * Fetches everything about the session's token, except the token itself
 * (`GET /token/{token_uuid}`).
 */
export const useToken = createQueryHook(tokenQuery)

/** Like `useToken`, with Suspense. */
export const useSuspenseToken = createSuspenseQueryHook(tokenQuery)

/**
 * Asks the server which of several accesses the session holds
 * (`POST /token/{token_uuid}/scopes/check`). All checks of one tick are one
 * request.
 */
export const useScopes = createQueryHook(scopesQuery)

/** Like `useScopes`, with Suspense. */
export const useSuspenseScopes = createSuspenseQueryHook(scopesQuery)

/**
 * Asks the server whether the session holds one access
 * (`POST /token/{token_uuid}/scopes/check`). All checks of one tick are one
 * request.
 */
export const useScope = createQueryHook(scopeQuery)

/** Like `useScope`, with Suspense. */
export const useSuspenseScope = createSuspenseQueryHook(scopeQuery)

/**
 * Revokes a token other than the session's (`DELETE /token/{token_uuid}`). To
 * end the session itself, use `useSignOut`.
 */
export const useRevokeToken = createMutationHook(revokeTokenMutation)
