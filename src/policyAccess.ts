import { endpoint, shape } from './endpoint.ts'
import { groupsKey, policiesKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'

// ENDPOINTS

/** Adds one access; `conflict` when it is there already. */
export const addPolicyAccess = endpoint(
  'PUT /policies/{policy_uuid}/acl/{access}',
  'auth.policies.{policy_uuid}.update',
  shape<{ returns: void }>({ grants: 'access' }),
)

/** Takes one access away; also succeeds when it is not there. */
export const removePolicyAccess = endpoint(
  'DELETE /policies/{policy_uuid}/acl/{access}',
  'auth.policies.{policy_uuid}.update',
  shape<{ returns: void }>({ grants: 'access' }),
)

// CACHE

const relations = ['policies', 'policiesInfinite']

const aclEffects = [
  { key: policiesKey },
  { key: usersKey, operations: relations },
  { key: groupsKey, operations: relations },
]

/** Adds one access to a policy. */
export const addPolicyAccessMutation = defineMutation(
  policiesKey,
  'addAccess',
  addPolicyAccess,
  { effects: aclEffects },
)

/** Takes one access from a policy. */
export const removePolicyAccessMutation = defineMutation(
  policiesKey,
  'removeAccess',
  removePolicyAccess,
  { effects: aclEffects },
)
