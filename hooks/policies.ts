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

/** Policies visible from the tenant. */
export const usePolicies = createQueryHook(policiesQuery)

/** Policies visible from the tenant, suspending. */
export const useSuspensePolicies = createSuspenseQueryHook(policiesQuery)

/** Policies visible from the tenant, page after page. */
export const useInfinitePolicies = createInfiniteQueryHook(
  policiesInfiniteQuery,
)

/** Policies visible from the tenant, page after page, suspending. */
export const useSuspenseInfinitePolicies = createSuspenseInfiniteQueryHook(
  policiesInfiniteQuery,
)

/** One policy, by uuid or slug. */
export const usePolicy = createQueryHook(policyQuery)

/** One policy, by uuid or slug, suspending. */
export const useSuspensePolicy = createSuspenseQueryHook(policyQuery)

/** Creates a policy. */
export const useCreatePolicy = createMutationHook(createPolicyMutation)

/** Changes a policy, shown at once and undone if refused. */
export const useUpdatePolicy = createMutationHook(updatePolicyMutation)

/** Replaces a policy by exactly this. */
export const useReplacePolicy = createMutationHook(replacePolicyMutation)

/** Deletes a policy, gone from every list at once. */
export const useDeletePolicy = createMutationHook(deletePolicyMutation)

/** Adds one access to a policy. */
export const useAddPolicyAccess = createMutationHook(addPolicyAccessMutation)

/** Takes one access from a policy. */
export const useRemovePolicyAccess = createMutationHook(
  removePolicyAccessMutation,
)
