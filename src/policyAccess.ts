import type { Effect } from './effects.ts'
import { endpoint, shape } from './endpoint.ts'
import { groupsKey, policiesKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'

interface PolicyAccess {
  policy_uuid: string
  access: string
}

// ENDPOINTS

/**
 * Adds one access to a policy (`PUT /policies/{policy_uuid}/acl/{access}`).
 * Rejects with kind `conflict` if it is there already.
 */
export const addPolicyAccess = endpoint(
  'PUT /policies/{policy_uuid}/acl/{access}',
  'auth.policies.{policy_uuid}.update',
  shape<{ returns: void }>({ grants: 'access' }),
)

/**
 * Removes one access from a policy
 * (`DELETE /policies/{policy_uuid}/acl/{access}`). Also succeeds if it is not
 * there.
 */
export const removePolicyAccess = endpoint(
  'DELETE /policies/{policy_uuid}/acl/{access}',
  'auth.policies.{policy_uuid}.update',
  shape<{ returns: void }>({ grants: 'access' }),
)

// CACHE

const without = ({ acl }: { acl?: unknown }, access: string) =>
  ((acl ?? []) as string[]).filter((one) => one !== access)

/* @__NO_SIDE_EFFECTS__ */
/** A policy that is named by its slug may only be cached for other tenants. */
const effects = (): Effect<PolicyAccess>[] =>
  [policiesKey, usersKey, groupsKey].map((key) => ({
    key,
    when: ({ input, see }) => !see(input.policy_uuid),
    shows: ({ slug }, { input }) => slug === input.policy_uuid,
  }))

/** Mutation for `addPolicyAccess`: adds one access to a policy. Optimistic. */
export const addPolicyAccessMutation = defineMutation(
  policiesKey,
  'addAccess',
  addPolicyAccess,
  {
    patches: ({ policy_uuid, access }) => ({
      uuid: policy_uuid,
      fields: (old) => ({ acl: [...without(old, access), access] }),
    }),
    effects: effects(),
  },
)

/** Mutation for `removePolicyAccess`. Optimistic. */
export const removePolicyAccessMutation = defineMutation(
  policiesKey,
  'removeAccess',
  removePolicyAccess,
  {
    patches: ({ policy_uuid, access }) => ({
      uuid: policy_uuid,
      fields: (old) => ({ acl: without(old, access) }),
    }),
    effects: effects(),
  },
)
