import { deleteUser } from './accounts.ts'
import type { Config } from '../config.ts'
import { isPolicy } from '../configShape.ts'
import type { Context } from '../context.ts'
import { Refusal, unknownTenant } from '../wire/errors.ts'
import { createGroup, deleteGroup } from './groups.ts'
import { configured, createPolicy, deletePolicy } from './policies.ts'
import { stableUuid } from '../wire/identifier.ts'
import type { Address, Tenant } from '../state/records.ts'
import type { State } from '../state/state.ts'
import { revokeAll } from '../state/tokenStore.ts'

export const NOWHERE: Address = {
  line_1: null,
  line_2: null,
  city: null,
  state: null,
  country: null,
  zip_code: null,
}

export type NewTenant = Pick<Tenant, 'uuid' | 'parent_uuid' | 'name' | 'slug'> &
  Partial<Omit<Tenant, 'seq' | 'tenant_uuid'>>

/** A tenant and the groups that the configuration puts into every tenant. */
export function createTenant(
  state: State,
  config: Config,
  tenant: NewTenant,
): Tenant {
  const stored = state.tenants.add({
    contact: null,
    phone: null,
    default_authentication_method: 'native',
    domains: [],
    address: NOWHERE,
    ...tenant,
    tenant_uuid: tenant.uuid,
  })
  const name = `wazo-all-users-tenant-${tenant.uuid}`
  const group = createGroup(state, {
    tenant_uuid: tenant.uuid,
    system_managed: true,
    uuid: stableUuid(name),
    name,
    everyone: true,
  })
  const slugs: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(config.all_users_policies)) {
    if (config.generation === 'modern' || !isPolicy(given)) {
      slugs[name] = given
      continue
    }
    const own = createPolicy(state, {
      ...configured(given),
      uuid: stableUuid(`policy ${tenant.uuid} ${name}`),
      tenant_uuid: tenant.uuid,
      name,
    })
    state.groupPolicies.add(group.uuid, own.uuid)
  }
  grant(state, group.uuid, chosen(slugs))
  for (const [slug, given] of Object.entries(config.tenant_default_groups)) {
    const group = createGroup(state, {
      tenant_uuid: tenant.uuid,
      name: given.name ?? slug,
      slug,
    })
    grant(state, group.uuid, chosen(given.policies ?? {}))
  }
  return stored
}

/** The configuration switches a policy off with `false`. */
function chosen(slugs: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(slugs).filter((slug) => slugs[slug] !== false)
}

/** Default policies belong to the master tenant and are named by their slug. */
function grant(state: State, group: string, slugs: readonly string[]): void {
  for (const policy of state.policies.ofTenant(state.masterTenant)) {
    if (slugs.includes(policy.slug)) state.groupPolicies.add(group, policy.uuid)
  }
}

/** A tenant and everything in it. */
export function deleteTenant(state: State, uuid: string): void {
  for (const user of [...state.users.ofTenant(uuid)]) {
    revokeAll(state, user.uuid)
    deleteUser(state, user)
  }
  for (const group of [...state.groups.ofTenant(uuid)]) {
    deleteGroup(state, group.uuid)
  }
  for (const policy of [...state.policies.ofTenant(uuid)]) {
    deletePolicy(state, policy.uuid)
  }
  for (const tenants of state.externalConfigs.values()) tenants.delete(uuid)
  state.ldapConfigs.delete(uuid)
  state.samlConfigs.delete(uuid)
  state.tenants.delete(uuid)
  forgetOrder(state)
}

export function moveTenant(state: State, tenant: Tenant, parent: string): void {
  state.tenants.update(tenant, { parent_uuid: parent })
  forgetOrder(state)
}

function forgetOrder(state: State): void {
  const { tenants, users, policies, groups, tokens, refreshTokens } = state
  for (const one of [tenants, users, policies, groups, tokens, refreshTokens]) {
    one.forgetOrder()
  }
}

/** Slugs of tenants are unique in the whole server, and so are domain names. */
export function tenantOfSlug(state: State, slug: string): Tenant | undefined {
  for (const tenant of state.tenants.values()) {
    if (tenant.slug === slug) return tenant
  }
  return undefined
}

export function tenantOfDomain(state: State, name: string): Tenant | undefined {
  for (const tenant of state.tenants.values()) {
    if (tenant.domains.some((domain) => domain.name === name)) return tenant
  }
  return undefined
}

export function visibleTenant(context: Context, name = 'tenant_uuid'): Tenant {
  const { state, tenant } = context
  const found = state.tenants.get(context.param(name))
  if (found === undefined || !state.isWithin(found.uuid, tenant)) {
    throw unknownTenant(context.param(name))
  }
  return found
}

export function presentTenant(tenant: Tenant) {
  const { uuid, parent_uuid, name, slug, contact, phone, address } = tenant
  return {
    uuid,
    parent_uuid,
    name,
    slug,
    contact,
    phone,
    default_authentication_method: tenant.default_authentication_method,
    domain_names: tenant.domains.map((domain) => domain.name),
    address,
  }
}

/** The one error whose fields the server shifts by one. */
export function hasChildren(uuid: string): Refusal {
  return new Refusal((now) => ({
    status: 400,
    body: {
      message: `Unauthorized delete of tenant : "${uuid}" ; since it has at least one child`,
      error_id: { uuid },
      details: 'tenants',
      timestamp: now / 1000,
    },
  }))
}
