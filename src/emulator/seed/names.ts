import { isSeen } from '../domain/policyList.ts'
import { tenantOfSlug } from '../domain/tenants.ts'
import type { Group, Policy, Tenant } from '../state/records.ts'
import type { State } from '../state/state.ts'

/** A tenant by its slug. */
export function named(state: State, slug = 'master'): Tenant {
  const found = tenantOfSlug(state, slug)
  if (found) return found
  throw new Error(
    `The seed names the tenant "${slug}", which it does not hold (before it is used). Add { slug: '${slug}' } to its tenants.`,
  )
}

/** Nothing comes twice: a name is where the uuid is from. */
export function assertNew(
  records: { get(uuid: string): object | undefined },
  uuid: string,
  what: string,
): void {
  if (records.get(uuid) === undefined) return
  throw new Error(
    `The seed holds the ${what} twice. Leave one out, or give it another name or uuid.`,
  )
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
    `The seed names the policy "${slug}", which the tenant "${tenant}" cannot see. Add it to that tenant, or share it from one above.`,
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
    `The seed names the group "${slug}", which the tenant "${tenant}" does not hold. Add it to that tenant.`,
  )
}
