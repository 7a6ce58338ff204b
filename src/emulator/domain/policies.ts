import type { Context } from '../context.ts'
import { unknownPolicy } from '../wire/errors.ts'
import { isUuid, newUuid, slugAmong } from '../wire/identifier.ts'
import { isSeen, type SeenPolicy, seenFrom } from './policyList.ts'
import type { Policy } from '../state/records.ts'
import type { State } from '../state/state.ts'

/** A policy by the uuid or slug of the path, as the request's tenant sees it. */
export function findPolicy(context: Context): SeenPolicy {
  const { state, tenant } = context
  return seenFrom(state, findStored(context, tenant), tenant)
}

/** The same as it is stored. */
export function findStored(context: Context, tenant: string): Policy {
  const { state } = context
  const name = context.param('policy')
  if (isUuid(name)) {
    const policy = state.policies.get(name)
    if (policy && isSeen(state, policy, { root: tenant, recurse: true })) {
      return policy
    }
    throw unknownPolicy('uuid', name)
  }
  const scope = { root: tenant, recurse: false }
  for (const policy of state.policies.values()) {
    if (policy.slug === name && isSeen(state, policy, scope)) return policy
  }
  throw unknownPolicy('slug', name)
}

/** As stored: the policy associations of users and groups take a uuid of any visible tenant. */
export function policyToAssociate(context: Context): Policy {
  const name = context.param('policy')
  if (!isUuid(name)) return findStored(context, context.tenant)
  return findStored(context, context.user.tenant_uuid)
}

export interface NewPolicy {
  uuid?: string
  tenant_uuid: string
  name: string
  slug?: string | null
  description?: string | null
  acl: readonly string[]
  shared?: boolean
  config_managed?: boolean
}

export function createPolicy(state: State, policy: NewPolicy): Policy {
  const others = state.policies.ofTenant(policy.tenant_uuid)
  return state.policies.add({
    uuid: policy.uuid ?? newUuid(),
    tenant_uuid: policy.tenant_uuid,
    name: policy.name,
    slug: policy.slug ?? slugAmong(others, policy.name),
    description: policy.description ?? null,
    acl: state.orderAcl(policy.acl),
    shared: policy.shared ?? false,
    config_managed: policy.config_managed ?? false,
  })
}

export function deletePolicy(state: State, uuid: string): void {
  state.userPolicies.forget(uuid)
  state.groupPolicies.forget(uuid)
  state.policies.delete(uuid)
}
