import { defineQuery } from './define.ts'
import { edited, updating } from './edit.ts'
import { created, deleted, type Effect } from './effects.ts'
import { endpoint, page, shape } from './endpoint.ts'
import type { Endpoint } from './endpointTypes.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { groupsKey, policiesKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type {
  Policy,
  PolicyCreate,
  PolicyEdit,
  PolicyListParams,
  PolicyReplace,
} from './policy.ts'
import { asksPolicy, byPolicy, bySomeWay } from './policyFilters.ts'

// ENDPOINTS

/**
 * Lists the policies visible from the tenant (`GET /policies`). `total` ignores
 * search and filters.
 */
export const listPolicies = endpoint(
  'GET /policies',
  'auth.policies.read',
  page<Policy, PolicyListParams>(),
)

/** Gets one policy, by uuid or slug (`GET /policies/{policy_uuid}`). */
export const getPolicy = endpoint(
  'GET /policies/{policy_uuid}',
  'auth.policies.{policy_uuid}.read',
  shape<{ returns: Policy }>({ has: 'uuid' }),
)

/**
 * Creates a policy (`POST /policies`). The caller must hold every access in it.
 */
export const createPolicy = endpoint(
  'POST /policies',
  'auth.policies.create',
  shape<{ body: PolicyCreate; returns: Policy }>({
    has: 'uuid',
    grants: 'body',
  }),
)

/**
 * Replaces a policy (`PUT /policies/{policy_uuid}`). The server empties every
 * field that the body leaves out. To change some fields only, use
 * `updatePolicy`.
 */
export const replacePolicy = endpoint(
  'PUT /policies/{policy_uuid}',
  'auth.policies.{policy_uuid}.update',
  shape<{ body: PolicyReplace; returns: Policy }>({
    has: 'uuid',
    grants: 'body',
  }),
)

/**
 * Updates a policy: reads it, merges the given fields and writes the whole
 * (`GET /policies/{policy_uuid}` and `PUT /policies/{policy_uuid}`). Rejects
 * with `EditConflictError` as `updateUser` does.
 */
export const updatePolicy: Endpoint<PolicyEdit, Policy> = updating(
  getPolicy,
  replacePolicy,
  ['name', 'description', 'acl'],
)

/**
 * Deletes a policy and takes it from its users and groups
 * (`DELETE /policies/{policy_uuid}`).
 */
export const deletePolicy = endpoint(
  'DELETE /policies/{policy_uuid}',
  'auth.policies.{policy_uuid}.delete',
  shape<{ returns: void }>({ grants: 'policy' }),
)

// CACHE

/** Query for the policies visible from the tenant (`listPolicies`). */
export const policiesQuery = defineQuery(policiesKey, 'list', listPolicies)

/** Infinite query for the policies visible from the tenant (`listPolicies`). */
export const policiesInfiniteQuery = defineInfiniteQuery(policiesQuery)

/** Query for one policy, by uuid or slug (`getPolicy`). */
export const policyQuery = defineQuery(policiesKey, 'detail', getPolicy)

/** Mutation for `createPolicy`: creates a policy. */
export const createPolicyMutation = defineMutation(
  policiesKey,
  'create',
  createPolicy,
  {
    effects: [created({ key: policiesKey, operations: ['list'] })],
  },
)

const edits = edited<'policy_uuid', PolicyEdit, Policy>(
  'policy_uuid',
  () => [
    { key: policiesKey, operations: ['list'], edits: 'name' },
    { key: usersKey, operations: ['policies'], edits: 'name', anywhere: true },
    { key: groupsKey, operations: ['policies'], edits: 'name', anywhere: true },
  ],
  // A tenant below sees the rest otherwise.
  ({ uuid, name, description, acl }) => ({ uuid, name, description, acl }),
)

/** Mutation for `updatePolicy`. Optimistic. */
export const updatePolicyMutation = defineMutation(
  policiesKey,
  'update',
  updatePolicy,
  edits,
)

/** Mutation for `replacePolicy`: replaces a policy. */
export const replacePolicyMutation = defineMutation(
  policiesKey,
  'replace',
  replacePolicy,
  edits,
)

const asks: Effect<string>['asks'] = (question, done) =>
  asksPolicy([...byPolicy, ...bySomeWay])(question, {
    ...done,
    input: { policy_uuid: done.input },
  })

/** Mutation for `deletePolicy`. It leaves every list at once. */
export const deletePolicyMutation = defineMutation(
  policiesKey,
  'delete',
  deletePolicy,
  {
    deletes: (policy_uuid) => policy_uuid,
    effects: [
      deleted({ key: policiesKey, operations: ['list'] }),
      deleted({ key: usersKey, operations: ['policies'], anywhere: true }),
      deleted({ key: groupsKey, operations: ['policies'], anywhere: true }),
      { key: usersKey, operations: ['list'], asks },
      { key: groupsKey, operations: ['list'], asks },
    ],
  },
)
