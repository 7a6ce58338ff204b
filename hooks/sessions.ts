'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  sessionsQuery,
  sessionsInfiniteQuery,
  deleteSessionMutation,
} from '../src/sessions.ts'

/** Fetches all sessions in the tenant (`GET /sessions`). */
export const useSessions = createQueryHook(sessionsQuery)

/** Like `useSessions`, with Suspense. */
export const useSuspenseSessions = createSuspenseQueryHook(sessionsQuery)

/** Like `useSessions`, page by page for infinite scrolling. */
export const useInfiniteSessions = createInfiniteQueryHook(
  sessionsInfiniteQuery,
)

/** Like `useInfiniteSessions`, with Suspense. */
export const useSuspenseInfiniteSessions = createSuspenseInfiniteQueryHook(
  sessionsInfiniteQuery,
)

/**
 * Ends a session and its token (`DELETE /sessions/{session_uuid}`). It leaves
 * every list at once. Also succeeds if there is no such session.
 */
export const useDeleteSession = createMutationHook(deleteSessionMutation)
