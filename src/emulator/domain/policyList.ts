import type { TenantScope } from '../state/collection.ts'
import { truthOf } from '../wire/fields.ts'
import type { ListSpec } from '../wire/list.ts'
import type { Group, Policy, User } from '../state/records.ts'
import type { State } from '../state/state.ts'

/** A policy as a tenant sees it: a shared one from above looks like its own, read-only. */
export interface SeenPolicy extends Policy {
  read_only: boolean
}

export function seenFrom(
  state: State,
  policy: Policy,
  tenant: string,
): SeenPolicy {
  return state.isWithin(policy.tenant_uuid, tenant)
    ? { ...policy, read_only: policy.config_managed }
    : { ...policy, tenant_uuid: tenant, read_only: true, shared: false }
}

/** Whether a policy can be seen: one's own, those below, shared ones from above, and those of the configuration. */
export function isSeen(state: State, policy: Policy, scope: TenantScope) {
  return policy.config_managed || isOwnOrShared(state, policy, scope)
}

export function isOwnOrShared(
  state: State,
  { tenant_uuid, shared }: Policy,
  scope: TenantScope,
) {
  return (
    state.covers(scope, tenant_uuid) ||
    (shared && state.isWithin(scope.root, tenant_uuid))
  )
}

export function presentPolicy(policy: SeenPolicy) {
  const { uuid, tenant_uuid, name, slug, description } = policy
  const { acl, read_only, shared } = policy
  return { uuid, tenant_uuid, name, slug, description, acl, read_only, shared }
}

export function presentOwnPolicy(policy: Policy) {
  return presentPolicy({ ...policy, read_only: policy.config_managed })
}

const common = {
  search: ({ name, description }: Policy) => [name, description],
  filters: {
    uuid: (policy: Policy, value: string) => policy.uuid === value,
    name: (policy: Policy, value: string) => policy.name === value,
    tenant_uuid: (policy: Policy, value: string) =>
      policy.tenant_uuid === value,
  },
}

const heldBy = (state: State) => ({
  user_uuid: (policy: Policy, value: string) =>
    state.userPolicies.has(value, policy.uuid),
  group_uuid: (policy: Policy, value: string) =>
    state.groupPolicies.has(value, policy.uuid),
})

export function policyListOf(state: State): ListSpec<SeenPolicy> {
  return {
    ...common,
    name: 'policies',
    order: ['name', 'slug', 'description', 'uuid', 'read_only'],
    unsortable: ['read_only'],
    defaultOrder: 'name',
    booleans: ['read_only'],
    filters: {
      ...common.filters,
      ...heldBy(state),
      slug: (policy, value) => policy.slug === value,
      // Not the flag that is shown: who owns them.
      read_only: (policy, value) =>
        truthOf(value)
          ? policy.config_managed || isSharedByMaster(state, policy)
          : policy.tenant_uuid === ownerOf(state, policy),
    },
  }
}

function ownerOf(state: State, { uuid }: SeenPolicy): string | undefined {
  return state.policies.get(uuid)?.tenant_uuid
}

function isSharedByMaster(state: State, { uuid }: SeenPolicy): boolean {
  const stored = state.policies.get(uuid)
  return stored?.shared === true && stored.tenant_uuid === state.masterTenant
}

/** The policies of a user or a group. */
export function heldPolicyListOf(
  state: State,
  by: User | Group | string,
): ListSpec<Policy> {
  const name = typeof by === 'string' ? by : by.uuid
  return {
    ...common,
    name: `policies of ${name}`,
    order: ['name', 'description', 'uuid'],
    defaultOrder: 'name',
    filters: { ...common.filters, ...heldBy(state) },
  }
}
