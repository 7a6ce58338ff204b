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

/** The users of the tenant. */
export const useUsers = createQueryHook(usersQuery)

/** The users of the tenant, suspending. */
export const useSuspenseUsers = createSuspenseQueryHook(usersQuery)

/** The users of the tenant, page after page. */
export const useInfiniteUsers = createInfiniteQueryHook(usersInfiniteQuery)

/** The users of the tenant, page after page, suspending. */
export const useSuspenseInfiniteUsers =
  createSuspenseInfiniteQueryHook(usersInfiniteQuery)

/** One user. */
export const useUser = createQueryHook(userQuery)

/** One user, suspending. */
export const useSuspenseUser = createSuspenseQueryHook(userQuery)

/** Creates a user. */
export const useCreateUser = createMutationHook(createUserMutation)

/** Changes a user, shown at once and undone if refused. */
export const useUpdateUser = createMutationHook(updateUserMutation)

/** Replaces a user by exactly this. */
export const useReplaceUser = createMutationHook(replaceUserMutation)

/** Deletes a user, gone from every list at once. */
export const useDeleteUser = createMutationHook(deleteUserMutation)
