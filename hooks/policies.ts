'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  policiesQuery,
  policiesInfiniteQuery,
  policyQuery,
  createPolicyMutation,
  updatePolicyMutation,
  replacePolicyMutation,
  deletePolicyMutation,
} from '../src/policies.ts'
import {
  addPolicyAccessMutation,
  removePolicyAccessMutation,
} from '../src/policyAccess.ts'

/**
 * Fetches the policies visible from the tenant (`GET /policies`). `total`
 * ignores search and filters.
 */
export const usePolicies = createQueryHook(policiesQuery)

/** Like `usePolicies`, with Suspense. */
export const useSuspensePolicies = createSuspenseQueryHook(policiesQuery)

/** Like `usePolicies`, page by page for infinite scrolling. */
export const useInfinitePolicies = createInfiniteQueryHook(
  policiesInfiniteQuery,
)

/** Like `useInfinitePolicies`, with Suspense. */
export const useSuspenseInfinitePolicies = createSuspenseInfiniteQueryHook(
  policiesInfiniteQuery,
)

/** Fetches one policy, by uuid or slug (`GET /policies/{policy_uuid}`). */
export const usePolicy = createQueryHook(policyQuery)

/** Like `usePolicy`, with Suspense. */
export const useSuspensePolicy = createSuspenseQueryHook(policyQuery)

/**
 * Creates a policy (`POST /policies`). The caller must hold every access in it.
 */
export const useCreatePolicy = createMutationHook(createPolicyMutation)

/**
 * Updates a policy: reads it, merges the given fields and writes the whole
 * (`GET /policies/{policy_uuid}` and `PUT /policies/{policy_uuid}`).
 * Optimistic. Rejects with `EditConflictError` as `useUpdateUser` does.
 */
export const useUpdatePolicy = createMutationHook(updatePolicyMutation)

/**
 * Replaces a policy (`PUT /policies/{policy_uuid}`). The server empties every
 * field that the body leaves out. To change some fields only, use
 * `useUpdatePolicy`.
 */
export const useReplacePolicy = createMutationHook(replacePolicyMutation)

/**
 * Deletes a policy and takes it from its users and groups
 * (`DELETE /policies/{policy_uuid}`). It leaves every list at once.
 */
export const useDeletePolicy = createMutationHook(deletePolicyMutation)

/**
 * Adds one access to a policy (`PUT /policies/{policy_uuid}/acl/{access}`).
 * Optimistic. Rejects with kind `conflict` if it is there already.
 */
export const useAddPolicyAccess = createMutationHook(addPolicyAccessMutation)

/**
 * Removes one access from a policy
 * (`DELETE /policies/{policy_uuid}/acl/{access}`). Optimistic. Also succeeds if
 * it is not there.
 */
export const useRemovePolicyAccess = createMutationHook(
  removePolicyAccessMutation,
)
