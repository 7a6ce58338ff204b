'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import { scopeQuery, scopesQuery } from '../src/scopes.ts'
import { tokenQuery, revokeTokenMutation } from '../src/tokens.ts'

/** All about the session's token, but the token. */
export const useToken = createQueryHook(tokenQuery)

/** All about the session's token, but the token, suspending. */
export const useSuspenseToken = createSuspenseQueryHook(tokenQuery)

/** Which of many accesses the session holds, by the server's word. */
export const useScopes = createQueryHook(scopesQuery)

/** Which of many accesses the session holds, by the server's word, suspending. */
export const useSuspenseScopes = createSuspenseQueryHook(scopesQuery)

/**
 * Whether the session holds one access, by the server's word. All that are
 * asked in one tick are one request.
 */
export const useScope = createQueryHook(scopeQuery)

/** Whether the session holds one access, by the server's word, suspending. */
export const useSuspenseScope = createSuspenseQueryHook(scopeQuery)

/** Revokes a token that is not the session's: that one is signed out. */
export const useRevokeToken = createMutationHook(revokeTokenMutation)
