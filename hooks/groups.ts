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

/** The groups of the tenant. */
export const useGroups = createQueryHook(groupsQuery)

/** The groups of the tenant, suspending. */
export const useSuspenseGroups = createSuspenseQueryHook(groupsQuery)

/** The groups of the tenant, page after page. */
export const useInfiniteGroups = createInfiniteQueryHook(groupsInfiniteQuery)

/** The groups of the tenant, page after page, suspending. */
export const useSuspenseInfiniteGroups =
  createSuspenseInfiniteQueryHook(groupsInfiniteQuery)

/** One group. */
export const useGroup = createQueryHook(groupQuery)

/** One group, suspending. */
export const useSuspenseGroup = createSuspenseQueryHook(groupQuery)

/** Creates a group. */
export const useCreateGroup = createMutationHook(createGroupMutation)

/** Renames a group, shown at once and undone if refused. */
export const useUpdateGroup = createMutationHook(updateGroupMutation)

/** Renames a group, whatever its name was. */
export const useReplaceGroup = createMutationHook(replaceGroupMutation)

/** Deletes a group, gone from every list at once. */
export const useDeleteGroup = createMutationHook(deleteGroupMutation)
