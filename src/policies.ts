import { defineQuery } from './define.ts'
import type { Effects } from './effects.ts'
import { endpoint, operation, page, shape } from './endpoint.ts'
import { given } from './given.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { groupsKey, policiesKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type {
  Policy,
  PolicyCreate,
  PolicyListParams,
  PolicyReplace,
} from './policy.ts'

// ENDPOINTS

/** Policies visible from the tenant; `total` ignores search and filters. */
export const listPolicies = endpoint(
  'GET /policies',
  'auth.policies.read',
  page<Policy, PolicyListParams>(),
)

/** One policy, by uuid or slug. */
export const getPolicy = endpoint(
  'GET /policies/{policy_uuid}',
  'auth.policies.{policy_uuid}.read',
  shape<{ returns: Policy }>({ has: 'uuid' }),
)

/** A new policy; every access in it must be held by the caller. */
export const createPolicy = endpoint(
  'POST /policies',
  'auth.policies.create',
  shape<{ body: PolicyCreate; returns: Policy }>({
    has: 'uuid',
    grants: 'body',
  }),
)

/** The raw PUT: what the body lacks is emptied. See `updatePolicy`. */
export const replacePolicy = endpoint(
  'PUT /policies/{policy_uuid}',
  'auth.policies.{policy_uuid}.update',
  shape<{ body: PolicyReplace; returns: Policy }>({
    has: 'uuid',
    grants: 'body',
  }),
)

/** Changes what the body names and keeps the rest, read just before. */
export const updatePolicy = operation(
  [getPolicy, replacePolicy],
  async (
    auth,
    input: { policy_uuid: string; body: Partial<PolicyReplace> },
    options,
  ) => {
    const { policy_uuid } = input
    const policy = await getPolicy(auth, policy_uuid, options)
    const { name, description, acl } = {
      ...policy,
      ...given(input.body),
    }
    const body = { name, description, acl }
    return replacePolicy(auth, { policy_uuid, body }, options)
  },
)

/** Deletes a policy and takes it from its users and groups. */
export const deletePolicy = endpoint(
  'DELETE /policies/{policy_uuid}',
  'auth.policies.{policy_uuid}.delete',
  shape<{ returns: void }>({ grants: 'policy' }),
)

// CACHE

const lists = ['list', 'infinite']
const relations = ['policies', 'policiesInfinite']
const byPolicy = [
  'policy_uuid',
  'policy_slug',
  'has_policy_uuid',
  'has_policy_slug',
]

/** Policies visible from the tenant. */
export const policiesQuery = defineQuery(policiesKey, 'list', listPolicies)

/** Policies visible from the tenant, page after page. */
export const policiesInfiniteQuery = defineInfiniteQuery(
  policiesKey,
  'infinite',
  listPolicies,
)

/** One policy, by uuid or slug. */
export const policyQuery = defineQuery(policiesKey, 'detail', getPolicy)

/** Creates a policy. */
export const createPolicyMutation = defineMutation(
  policiesKey,
  'create',
  createPolicy,
  {
    effects: [
      { key: policiesKey, operations: lists, tenant: true },
      // One that is shared is seen from the tenants below.
      {
        key: policiesKey,
        operations: lists,
        when: ({ body }) => !!body.shared,
      },
    ],
  },
)

const edit: Effects<{ policy_uuid: string; body: Partial<PolicyReplace> }> = {
  patches: ({ policy_uuid, body }) => ({
    uuid: policy_uuid,
    fields: given(body),
  }),
  confirms: true,
  effects: [
    { key: policiesKey, operations: lists },
    { key: usersKey, operations: relations },
    { key: groupsKey, operations: relations },
  ],
}

/** Changes a policy, shown at once and undone if refused. */
export const updatePolicyMutation = defineMutation(
  policiesKey,
  'update',
  updatePolicy,
  edit,
)

/** Replaces a policy by exactly this. */
export const replacePolicyMutation = defineMutation(
  policiesKey,
  'replace',
  replacePolicy,
  edit,
)

/** Deletes a policy, gone from every list at once. */
export const deletePolicyMutation = defineMutation(
  policiesKey,
  'delete',
  deletePolicy,
  {
    deletes: (policy_uuid) => policy_uuid,
    effects: [
      { key: policiesKey, operations: lists },
      // Under the other of its two names.
      { key: policiesKey, operations: ['detail'], holds: (name) => name },
      { key: usersKey, operations: relations },
      { key: groupsKey, operations: relations },
      { key: usersKey, asks: byPolicy },
      { key: groupsKey, asks: byPolicy },
    ],
  },
)
