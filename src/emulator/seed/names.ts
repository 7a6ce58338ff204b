import type { Config } from '../config.ts'
import { isSeen } from '../domain/policyList.ts'
import { tenantOfDomain, tenantOfSlug } from '../domain/tenants.ts'
import type { Group, Policy, Tenant } from '../state/records.ts'
import type { State } from '../state/state.ts'
import { isUuid, stableUuid } from '../wire/identifier.ts'

/** A tenant by its slug. */
export function named(state: State, slug = 'master'): Tenant {
  const found = tenantOfSlug(state, slug)
  if (found) return found
  throw new Error(
    `The seed uses the tenant "${slug}" without defining it first. Add { slug: '${slug}' } to its tenants.`,
  )
}

const twice = (what: string) =>
  new Error(
    `The seed has the ${what} twice. Leave one out, or give it another name or uuid.`,
  )

/**
 * Nothing comes twice: a name is where the uuid is from, unless it is given.
 *
 * @param isTaken Whether another one has its name or slug.
 */
export function assertNew(
  records: { get(uuid: string): object | undefined },
  uuid: string,
  what: string,
  isTaken = false,
): void {
  if (!isUuid(uuid) || uuid !== uuid.toLowerCase())
    throw new Error(
      `The seed gives the ${what} the uuid "${uuid}", which is not a lower-case uuid. Leave it out, or use ${stableUuid(uuid)}.`,
    )
  if (isTaken || records.get(uuid)) throw twice(what)
}

/** A domain leads to one tenant. */
export function assertFreeDomain(state: State, name: string): void {
  if (tenantOfDomain(state, name)) throw twice(`domain "${name}"`)
}

/** A type of external credentials is known, be it disabled. */
export function assertExternal(
  { enabled_external_auth_plugins: types }: Config,
  type: string,
): void {
  if (Object.hasOwn(types, type)) return
  throw new Error(
    `The seed uses the external credentials "${type}", which the server does not know. Add ${type} to enabled_external_auth_plugins, or use ${Object.keys(types).join(', ')}.`,
  )
}

/** Usernames and addresses share one namespace over all tenants. */
export function createLogins({ logins: { foldsCase } }: State) {
  const taken = new Set<string>()
  return (login: string | null | undefined): void => {
    if (login === null || login === undefined) return
    const key = foldsCase ? login.toLowerCase() : login
    if (taken.has(key)) throw twice(`login "${login}"`)
    taken.add(key)
  }
}

/** A policy that a tenant sees, by its slug. */
export function policyOf(
  state: State,
  { uuid, slug: tenant }: Tenant,
  slug: string,
): Policy {
  const scope = { root: uuid, recurse: false }
  for (const policy of state.policies.values()) {
    if (policy.slug === slug && isSeen(state, policy, scope)) return policy
  }
  throw new Error(
    `The seed uses the policy "${slug}", which the tenant "${tenant}" cannot see. Add it to that tenant, or share it from one above.`,
  )
}

/** A group of a tenant, by its slug. */
export function groupOf(
  state: State,
  { uuid, slug: tenant }: Tenant,
  slug: string,
): Group {
  const found = state.groups.ofTenant(uuid).find((one) => one.slug === slug)
  if (found) return found
  throw new Error(
    `The seed uses the group "${slug}", which the tenant "${tenant}" does not have. Add it to that tenant.`,
  )
}
