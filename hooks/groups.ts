'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  groupsQuery,
  groupsInfiniteQuery,
  groupQuery,
  createGroupMutation,
  updateGroupMutation,
  replaceGroupMutation,
  deleteGroupMutation,
} from '../src/groups.ts'

/** Fetches the groups of the tenant (`GET /groups`). */
export const useGroups = createQueryHook(groupsQuery)

/** Like `useGroups`, with Suspense. */
export const useSuspenseGroups = createSuspenseQueryHook(groupsQuery)

/** Like `useGroups`, page by page for infinite scrolling. */
export const useInfiniteGroups = createInfiniteQueryHook(groupsInfiniteQuery)

/** Like `useInfiniteGroups`, with Suspense. */
export const useSuspenseInfiniteGroups =
  createSuspenseInfiniteQueryHook(groupsInfiniteQuery)

/** Fetches one group (`GET /groups/{group_uuid}`). */
export const useGroup = createQueryHook(groupQuery)

/** Like `useGroup`, with Suspense. */
export const useSuspenseGroup = createSuspenseQueryHook(groupQuery)

/**
 * Creates a group in the client's tenant (`POST /groups`). Rejects with kind
 * `conflict` if the name is taken.
 */
export const useCreateGroup = createMutationHook(createGroupMutation)

/**
 * Renames a group, after reading it (`GET /groups/{group_uuid}` and
 * `PUT /groups/{group_uuid}`). Optimistic. Rejects with kind `forbidden` if the
 * group is read-only, and with `EditConflictError` as `useUpdateUser` does.
 */
export const useUpdateGroup = createMutationHook(updateGroupMutation)

/**
 * Renames a group, whatever its current name (`PUT /groups/{group_uuid}`). To
 * detect conflicting changes, use `useUpdateGroup`.
 */
export const useReplaceGroup = createMutationHook(replaceGroupMutation)

/**
 * Deletes a group, but not its members (`DELETE /groups/{group_uuid}`). It
 * leaves every list at once. Rejects with kind `forbidden` if the group is
 * read-only.
 */
export const useDeleteGroup = createMutationHook(deleteGroupMutation)
