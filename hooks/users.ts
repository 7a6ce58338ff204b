'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  usersQuery,
  usersInfiniteQuery,
  userQuery,
  createUserMutation,
  updateUserMutation,
  replaceUserMutation,
  deleteUserMutation,
} from '../src/users.ts'

/**
 * Fetches the users of the tenant (`GET /users`). `search` also matches e-mail
 * addresses.
 */
export const useUsers = createQueryHook(usersQuery)

/** Like `useUsers`, with Suspense. */
export const useSuspenseUsers = createSuspenseQueryHook(usersQuery)

/** Like `useUsers`, page by page for infinite scrolling. */
export const useInfiniteUsers = createInfiniteQueryHook(usersInfiniteQuery)

/** Like `useInfiniteUsers`, with Suspense. */
export const useSuspenseInfiniteUsers =
  createSuspenseInfiniteQueryHook(usersInfiniteQuery)

/** Fetches one user (`GET /users/{user_uuid}`). */
export const useUser = createQueryHook(userQuery)

/** Like `useUser`, with Suspense. */
export const useSuspenseUser = createSuspenseQueryHook(userQuery)

/** Creates a user in the client's tenant (`POST /users`). */
export const useCreateUser = createMutationHook(createUserMutation)

/**
 * Updates a user: reads it, merges the given fields and writes the whole
 * (`GET /users/{user_uuid}` and `PUT /users/{user_uuid}`). Optimistic. Rejects
 * with `EditConflictError` if somebody else has changed the same field.
 */
export const useUpdateUser = createMutationHook(updateUserMutation)

/**
 * Replaces a user (`PUT /users/{user_uuid}`). The server resets every field
 * that the body leaves out, so a disabled user is enabled again. To change some
 * fields only, use `useUpdateUser`.
 */
export const useReplaceUser = createMutationHook(replaceUserMutation)

/**
 * Deletes a user (`DELETE /users/{user_uuid}`). It leaves every list at once.
 * Tokens that the user holds stay valid until they expire.
 */
export const useDeleteUser = createMutationHook(deleteUserMutation)
