import type { Config } from '../config.ts'
import { createUser } from '../domain/accounts.ts'
import { createGroup } from '../domain/groups.ts'
import { configured, createPolicy } from '../domain/policies.ts'
import { createTenant, NOWHERE, tenantOfSlug } from '../domain/tenants.ts'
import type { LdapConfig } from '../state/records.ts'
import { assertShape } from '../shape.ts'
import { State } from '../state/state.ts'
import { stableUuid } from '../wire/identifier.ts'
import {
  assertFreeDomain,
  assertNew,
  createLogins,
  named,
  policyOf,
} from './names.ts'
import { plantUser } from './plantUser.ts'
import type { Seed, SeedTenant } from './seed.ts'
import { userShape } from './seedShape.ts'

/** A server with its master tenant, bootstrap user, default policies and a seed. */
export function plant(config: Config, seed: Seed, now: number): State {
  const state = new State()
  state.lastCleanup = now
  state.generation = config.generation
  state.logins.foldsCase = config.generation === 'modern'
  state.settings.debug = config.debug
  const uuid = seed.master?.uuid ?? stableUuid('tenant master')
  state.masterTenant = uuid
  createDefaultPolicies(state, config)
  plantTenant(
    state,
    config,
    { name: 'master', ...seed.master, slug: 'master' },
    uuid,
  )
  createBootstrapUser(state, config)
  for (const tenant of seed.tenants ?? []) {
    plantTenant(state, config, tenant, named(state, tenant.parent).uuid)
  }
  for (const policy of seed.policies ?? []) {
    const tenant = named(state, policy.tenant)
    const { name } = policy
    const uuid = policy.uuid ?? stableUuid(`policy ${tenant.slug} ${name}`)
    assertNew(
      state.policies,
      uuid,
      `policy "${name}"`,
      isNamed(state.policies.ofTenant(tenant.uuid), policy),
    )
    createPolicy(state, { ...policy, uuid, tenant_uuid: tenant.uuid })
  }
  for (const group of seed.groups ?? []) {
    const tenant = named(state, group.tenant)
    const { name, slug } = group
    const uuid = group.uuid ?? stableUuid(`group ${tenant.slug} ${name}`)
    assertNew(
      state.groups,
      uuid,
      `group "${name}"`,
      isNamed(state.groups.ofTenant(tenant.uuid), group),
    )
    createGroup(state, { name, slug, uuid, tenant_uuid: tenant.uuid })
    for (const slug of group.policies ?? []) {
      const policy = policyOf(state, tenant, slug)
      state.groupPolicies.add(uuid, policy.uuid)
    }
  }
  const claim = createLogins(state)
  claim(config.bootstrap_user_username)
  const context = { state, config, now, claim }
  let index = 0
  for (const user of seed.users ?? []) {
    assertShape(userShape, user, `The seed.users[${index++}]`)
    plantUser(context, user)
  }
  return state
}

interface Named {
  readonly name: string
  readonly slug?: string | undefined
}

const isNamed = (others: readonly Named[], { name, slug }: Named): boolean =>
  others.some((one) => one.name === name || one.slug === slug)

const DIRECTORY: LdapConfig = {
  host: 'ldap.example',
  port: 636,
  protocol_version: 3,
  protocol_security: 'ldaps',
  bind_dn: null,
  bind_password: null,
  user_base_dn: 'ou=people,dc=example',
  user_login_attribute: 'uid',
  user_email_attribute: 'mail',
  search_filters: null,
}

function plantTenant(
  state: State,
  config: Config,
  tenant: SeedTenant,
  parent_uuid: string,
): void {
  const isMaster = state.tenants.size === 0
  const { domain_names = [], address, name, slug, ldap } = tenant
  const uuid = isMaster
    ? parent_uuid
    : (tenant.uuid ?? stableUuid(`tenant ${slug}`))
  const isTaken = !!tenantOfSlug(state, slug)
  assertNew(state.tenants, uuid, `tenant "${slug}"`, isTaken)
  for (const domain of domain_names) assertFreeDomain(state, domain)
  createTenant(state, config, {
    slug,
    name: name ?? null,
    uuid,
    phone: tenant.phone ?? null,
    default_authentication_method:
      tenant.default_authentication_method ?? 'native',
    parent_uuid,
    domains: domain_names.map((name) => ({
      uuid: stableUuid(`domain ${name}`),
      name,
    })),
    address: { ...NOWHERE, ...address },
  })
  if (ldap) state.ldapConfigs.set(uuid, { ...DIRECTORY, ...ldap })
}

const MASTER_POLICY = 'wazo_default_master_user_policy'

const masterPolicy = {
  acl: ['#'],
  description:
    'Default Wazo policy for the "master" user\n\nDo not modify this policy, it can be modified in future Wazo upgrades\n',
}

function createDefaultPolicies(state: State, config: Config): void {
  // Servers of 2020 could change them, and no tenant below saw them.
  const isModern = config.generation === 'modern'
  const policies = { [MASTER_POLICY]: masterPolicy, ...config.default_policies }
  for (const [slug, policy] of Object.entries(policies)) {
    createPolicy(state, {
      ...configured(policy),
      uuid: stableUuid(`policy master ${slug}`),
      tenant_uuid: state.masterTenant,
      name: slug,
      slug,
      config_managed: isModern && policy !== masterPolicy,
    })
  }
}

function createBootstrapUser(state: State, config: Config): void {
  const username = config.bootstrap_user_username
  const user = createUser(state, {
    uuid: stableUuid(`user ${username}`),
    tenant_uuid: state.masterTenant,
    username,
    password: config.bootstrap_user_password,
    firstname: null,
    lastname: null,
    purpose: 'internal',
    enabled: true,
    authentication_method: 'native',
  })
  const policy = stableUuid(`policy master ${MASTER_POLICY}`)
  state.userPolicies.add(user.uuid, policy)
}
