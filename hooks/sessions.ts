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

/** The sessions of everybody in the tenant. */
export const useSessions = createQueryHook(sessionsQuery)

/** The sessions of everybody in the tenant, suspending. */
export const useSuspenseSessions = createSuspenseQueryHook(sessionsQuery)

/** The sessions of everybody in the tenant, page after page. */
export const useInfiniteSessions = createInfiniteQueryHook(
  sessionsInfiniteQuery,
)

/** The sessions of everybody in the tenant, page after page, suspending. */
export const useSuspenseInfiniteSessions = createSuspenseInfiniteQueryHook(
  sessionsInfiniteQuery,
)

/** Ends a session, gone from every list at once. */
export const useDeleteSession = createMutationHook(deleteSessionMutation)
