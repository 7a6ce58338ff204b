import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { anyUser, deleteUser } from './accounts.ts'
import {
  apiError,
  conflict,
  internalError,
  Refusal,
  unknownTenant,
} from './errors.ts'
import { nullable, text, uuid, withDefault } from './fields.ts'
import { document, listOf } from './nested.ts'
import { createGroup, deleteGroup } from './groups.ts'
import { newUuid, randomSlug, slugOf } from './identifier.ts'
import { METHODS } from './methods.ts'
import { accept, invalidData } from './invalid.ts'
import { deletePolicy } from './policies.ts'
import type { Address, Tenant } from './records.ts'
import type { Values } from './schema.ts'
import { revokeAll } from './sessions.ts'
import type { State } from './state.ts'

const DOMAIN =
  /^(?=.{1,253}\.?$)(?:(?!(-|_)|[^.]+_)[A-Za-z0-9-_]{1,}(?<!-)(?:\.|$)){2,63}$/

export const domainName = () =>
  text({ pattern: DOMAIN, printed: DOMAIN.source })

const line = (max: number) => nullable(text({ min: 1, max }))

const NOWHERE: Address = {
  line_1: null,
  line_2: null,
  city: null,
  state: null,
  country: null,
  zip_code: null,
}

export const editable = {
  name: nullable(text({ min: 1, max: 128 })),
  phone: nullable(text({ min: 1, max: 32 })),
  contact: nullable(uuid()),
  domain_names: withDefault(listOf(domainName()), []),
  default_authentication_method: withDefault(text(), 'native'),
  address: withDefault(
    document({
      line_1: line(256),
      line_2: line(256),
      city: line(128),
      state: line(128),
      country: line(128),
      zip_code: line(16),
    }),
    NOWHERE,
  ),
}

export const creatable = {
  uuid: nullable(uuid()),
  ...editable,
  slug: nullable(text({ min: 1, max: 10, pattern: /^[a-zA-Z0-9_]+$/ })),
}

/** Reads a tenant from a body; what is not a field error is checked here too. */
export function readTenant<F extends typeof editable>(
  fields: F,
  body: unknown,
): Values<F> {
  const address = (body as { address?: unknown } | null)?.address
  if (typeof address === 'string') throw internalError()
  return accept(fields, body, invalidData('tenants'))
}

export function assertUsable(
  context: Context,
  body: Values<typeof editable>,
  except?: string,
): void {
  const { state } = context
  const method = body.default_authentication_method
  if (!METHODS.includes(method)) {
    throw apiError(
      400,
      'invalid-data',
      `Invalid default authentication method ${method}`,
      { default_authentication_method: method },
      'tenants',
    )
  }
  if (body.contact !== null) anyUser(context, body.contact)
  const taken = body.domain_names.filter((name) => {
    const owner = tenantOfDomain(state, name)
    return owner !== undefined && owner.uuid !== except
  })
  if (taken.length > 0) {
    const message = `Domain name : "['${taken.join("', '")}']" is already in use, no duplicates allowed`
    throw conflict('tenants', 'domain_names', message, 'constraint-id')
  }
}

export function tenantOfDomain(state: State, name: string): Tenant | undefined {
  for (const tenant of state.tenants.values()) {
    if (tenant.domains.some((domain) => domain.name === name)) return tenant
  }
  return undefined
}

/** Names that stay keep their uuid. */
export function domainsOf(names: readonly string[], kept: Tenant['domains']) {
  return [...new Set(names)].map(
    (name) =>
      kept.find((domain) => domain.name === name) ?? { uuid: newUuid(), name },
  )
}

/** A given slug must be free; a derived one gives way to a random one. */
export function slugFor(
  state: State,
  given: string | null,
  name: string | null,
): string {
  const isTaken = (slug: string) =>
    [...state.tenants.values()].some((tenant) => tenant.slug === slug)
  if (given !== null) {
    if (!isTaken(given)) return given
    throw conflict('tenants', 'slug', `The slug "${given}" is already used`)
  }
  const derived = slugOf(name ?? '', /[^a-zA-Z0-9_]/g, 10)
  let slug = derived === '' ? randomSlug() : derived
  while (isTaken(slug)) slug = randomSlug()
  return slug
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
  const common = { tenant_uuid: tenant.uuid, system_managed: true }
  const group = createGroup(state, { ...common, name, everyone: true })
  grant(state, group.uuid, Object.keys(config.all_users_policies))
  for (const [slug, given] of Object.entries(config.tenant_default_groups)) {
    const group = createGroup(state, {
      ...common,
      name: given.name ?? slug,
      slug,
    })
    grant(state, group.uuid, Object.keys(given.policies ?? {}))
  }
  return stored
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
