import type { DefaultPolicy } from '../config.ts'
import type { Context } from '../context.ts'
import { unknownPolicy } from '../wire/errors.ts'
import { isUuid, newUuid, slugAmong } from '../wire/identifier.ts'
import { isSeen, type SeenPolicy, seenFrom } from './policyList.ts'
import type { Policy } from '../state/records.ts'
import type { State } from '../state/state.ts'

/** A policy by the uuid or slug of the path, as the request's tenant sees it. */
export function findPolicy(context: Context): SeenPolicy {
  return seenFrom(context.state, findStored(context), context.tenant)
}

/** The same as it is stored. */
export function findStored(context: Context): Policy {
  const { state, tenant } = context
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

/** Refuses a tenant that may not be seen, and a slug that is unknown there. */
export function assertSlug(context: Context): void {
  if (isUuid(context.param('policy'))) context.assertTenant()
  else findStored(context)
}

/** The same by the uuid of any tenant, which nobody checks where users are given one. */
export function anyPolicy(context: Context): Policy {
  const name = context.param('policy')
  if (!isUuid(name)) return findStored(context)
  const policy = context.state.policies.get(name)
  if (policy === undefined) throw unknownPolicy('uuid', name)
  return policy
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

/** Before 20.16, what a configured policy grants were its `acl_templates`. */
export function configured({
  acl_templates,
  acl = acl_templates ?? [],
  description,
}: DefaultPolicy): Pick<NewPolicy, 'acl' | 'description'> {
  return { acl, description: description ?? 'Automatically created' }
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
