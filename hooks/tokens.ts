'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import { tokenQuery, scopesQuery, revokeTokenMutation } from '../src/tokens.ts'

/** All about the session's token, but the token. */
export const useToken = createQueryHook(tokenQuery)

/** All about the session's token, but the token, suspending. */
export const useSuspenseToken = createSuspenseQueryHook(tokenQuery)

/** Which of many accesses the session holds, by the server's word. */
export const useScopes = createQueryHook(scopesQuery)

/** Which of many accesses the session holds, by the server's word, suspending. */
export const useSuspenseScopes = createSuspenseQueryHook(scopesQuery)

/** Revokes a token that is not the session's: that one is signed out. */
export const useRevokeToken = createMutationHook(revokeTokenMutation)
