import { defineQuery } from './define.ts'
import { created, deleted, type Effect } from './effects.ts'
import { edited, updating } from './edit.ts'
import { endpoint, page, shape } from './endpoint.ts'
import type { Endpoint } from './endpointTypes.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { groupsKey, policiesKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import {
  asksPolicy,
  byPolicy,
  bySomeWay,
  type Policy,
  type PolicyCreate,
  type PolicyEdit,
  type PolicyListParams,
  type PolicyReplace,
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

/**
 * Changes what the body names and keeps the rest, read just before; conflicts
 * as `updateUser` does.
 */
export const updatePolicy: Endpoint<PolicyEdit, Policy> = updating(
  getPolicy,
  replacePolicy,
  ['name', 'description', 'acl'],
)

/** Deletes a policy and takes it from its users and groups. */
export const deletePolicy = endpoint(
  'DELETE /policies/{policy_uuid}',
  'auth.policies.{policy_uuid}.delete',
  shape<{ returns: void }>({ grants: 'policy' }),
)

// CACHE

/** Policies visible from the tenant. */
export const policiesQuery = defineQuery(policiesKey, 'list', listPolicies)

/** Policies visible from the tenant, page after page. */
export const policiesInfiniteQuery = defineInfiniteQuery(policiesQuery)

/** One policy, by uuid or slug. */
export const policyQuery = defineQuery(policiesKey, 'detail', getPolicy)

/** Creates a policy. */
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

/** Changes a policy, shown at once and undone if refused. */
export const updatePolicyMutation = defineMutation(
  policiesKey,
  'update',
  updatePolicy,
  edits,
)

/** Replaces a policy by exactly this. */
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

/** Deletes a policy, gone from every list at once. */
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
