import { createUser, giveDefaultPolicy } from '../domain/accounts.ts'
import type { Config } from '../config.ts'
import { createGroup } from '../domain/groups.ts'
import { stableUuid } from '../wire/identifier.ts'
import { createPolicy } from '../domain/policies.ts'
import { isSeen } from '../domain/policyList.ts'
import type { Group, Policy, Tenant } from '../state/records.ts'
import {
  type Seed,
  SEED_PASSWORD,
  type SeedTenant,
  type SeedUser,
} from './seed.ts'
import { State } from '../state/state.ts'
import { createTenant, NOWHERE } from '../domain/tenants.ts'

/** A server with its master tenant, bootstrap user, default policies and a seed. */
export function plant(config: Config, seed: Seed, now: number): State {
  const state = new State()
  state.lastCleanup = now
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
    createPolicy(state, {
      ...policy,
      uuid: policy.uuid ?? stableUuid(`policy ${tenant.slug} ${policy.name}`),
      tenant_uuid: tenant.uuid,
    })
  }
  for (const group of seed.groups ?? []) {
    const tenant = named(state, group.tenant)
    const { uuid } = createGroup(state, {
      name: group.name,
      slug: group.slug,
      uuid: group.uuid ?? stableUuid(`group ${tenant.slug} ${group.name}`),
      tenant_uuid: tenant.uuid,
    })
    for (const slug of group.policies ?? []) {
      const policy = policyOf(state, tenant, slug)
      state.groupPolicies.add(uuid, policy.uuid)
    }
  }
  for (const user of seed.users ?? []) plantUser(state, config, user)
  return state
}

function plantTenant(
  state: State,
  config: Config,
  tenant: SeedTenant,
  parent_uuid: string,
): void {
  const isMaster = state.tenants.size === 0
  const { domain_names = [], address, name, slug, parent: _, ...rest } = tenant
  createTenant(state, config, {
    ...rest,
    slug,
    name: name ?? null,
    uuid: isMaster ? parent_uuid : (rest.uuid ?? stableUuid(`tenant ${slug}`)),
    parent_uuid,
    domains: domain_names.map((name) => ({
      uuid: stableUuid(`domain ${name}`),
      name,
    })),
    address: { ...NOWHERE, ...address },
  })
}

function createDefaultPolicies(state: State, config: Config): void {
  const tenant_uuid = state.masterTenant
  const admin = 'wazo_default_master_user_policy'
  createPolicy(state, {
    uuid: stableUuid(`policy master ${admin}`),
    tenant_uuid,
    name: admin,
    description:
      'Default Wazo policy for the "master" user\n\nDo not modify this policy, it can be modified in future Wazo upgrades\n',
    acl: ['#'],
  })
  for (const [slug, policy] of Object.entries(config.default_policies)) {
    createPolicy(state, {
      ...policy,
      uuid: stableUuid(`policy master ${slug}`),
      tenant_uuid,
      name: slug,
      slug,
      shared: true,
      config_managed: true,
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
  const policy = stableUuid('policy master wazo_default_master_user_policy')
  state.userPolicies.add(user.uuid, policy)
}

function plantUser(state: State, config: Config, user: SeedUser): void {
  const { username = null, email, purpose = 'user' } = user
  const tenant = named(state, user.tenant)
  const name = username ?? email ?? `anonymous ${state.users.size}`
  const planted = createUser(state, {
    uuid: user.uuid ?? stableUuid(`user ${name}`),
    tenant_uuid: tenant.uuid,
    username,
    password: user.password === undefined ? SEED_PASSWORD : user.password,
    firstname: user.firstname ?? null,
    lastname: user.lastname ?? null,
    purpose,
    enabled: user.enabled ?? true,
    authentication_method:
      user.authentication_method ?? (purpose === 'user' ? 'default' : 'native'),
    emails:
      email === undefined
        ? []
        : [
            {
              uuid: stableUuid(`email ${email}`),
              address: email,
              main: true,
              confirmed: user.confirmed ?? true,
            },
          ],
  })
  giveDefaultPolicy(state, config, planted)
  const { uuid } = planted
  for (const slug of user.policies ?? []) {
    state.userPolicies.add(uuid, policyOf(state, tenant, slug).uuid)
  }
  for (const slug of user.groups ?? []) {
    state.groupUsers.add(groupOf(state, tenant, slug).uuid, uuid)
  }
}

function named(state: State, slug = 'master'): Tenant {
  for (const tenant of state.tenants.values()) {
    if (tenant.slug === slug) return tenant
  }
  throw new Error(
    `The seed names the tenant "${slug}", which it does not hold (before it is used). Add { slug: '${slug}' } to its tenants.`,
  )
}

function policyOf(
  state: State,
  { uuid, slug: tenant }: Tenant,
  slug: string,
): Policy {
  const scope = { root: uuid, recurse: false }
  for (const policy of state.policies.values()) {
    if (policy.slug === slug && isSeen(state, policy, scope)) return policy
  }
  throw new Error(
    `The seed names the policy "${slug}", which the tenant "${tenant}" cannot see. Add it to that tenant, or share it from one above.`,
  )
}

function groupOf(
  state: State,
  { uuid, slug: tenant }: Tenant,
  slug: string,
): Group {
  const found = state.groups.ofTenant(uuid).find((one) => one.slug === slug)
  if (found) return found
  throw new Error(
    `The seed names the group "${slug}", which the tenant "${tenant}" does not hold. Add it to that tenant.`,
  )
}
