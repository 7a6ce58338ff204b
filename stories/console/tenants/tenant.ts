import type { Tenant, Uuid } from 'wazo-auth-query'
import { compareNames } from '../parts/compareNames.ts'

/** Names are optional, slugs are not. */
export const tenantName = ({ name, slug }: Pick<Tenant, 'name' | 'slug'>) =>
  name || slug

/** What the flat list says of who is below whom. */
export interface TenantTree {
  byUuid: ReadonlyMap<Uuid, Tenant>
  /** Those whose parents are not to be seen from here. */
  tops: readonly Tenant[]
  childrenOf: (uuid: Uuid) => readonly Tenant[]
}

export function treeOf(listed: readonly Tenant[]): TenantTree {
  const tenants = listed.toSorted((one, other) =>
    compareNames(tenantName(one), tenantName(other)),
  )
  const byUuid = new Map(tenants.map((tenant) => [tenant.uuid, tenant]))
  // The master tenant is its own parent.
  const isTop = ({ uuid, parent_uuid }: Tenant) =>
    parent_uuid === uuid || !byUuid.has(parent_uuid)
  const below = new Map<Uuid, Tenant[]>()
  for (const tenant of tenants.filter((one) => !isTop(one))) {
    const siblings = below.get(tenant.parent_uuid)
    if (siblings) siblings.push(tenant)
    else below.set(tenant.parent_uuid, [tenant])
  }
  return {
    byUuid,
    tops: tenants.filter(isTop),
    childrenOf: (uuid) => below.get(uuid) ?? [],
  }
}

/** What can be opened: the tenants with others below. */
export const foldersOf = ({ byUuid, childrenOf }: TenantTree): Uuid[] =>
  [...byUuid.keys()].filter((uuid) => childrenOf(uuid).length > 0)

/** From the top down to the tenant itself. */
export function pathOf({ byUuid }: TenantTree, uuid: Uuid): Tenant[] {
  const path: Tenant[] = []
  let tenant = byUuid.get(uuid)
  while (tenant && !path.includes(tenant)) {
    path.unshift(tenant)
    tenant = byUuid.get(tenant.parent_uuid)
  }
  return path
}

/** Why a tenant cannot be put below another one, if so. */
export function whyNotBelow(
  tree: TenantTree,
  { uuid, parent_uuid }: Tenant,
  target: Tenant,
): string | undefined {
  if (target.uuid === uuid) return 'The tenant being moved'
  if (target.uuid === parent_uuid) return 'Already its parent'
  if (pathOf(tree, target.uuid).some((one) => one.uuid === uuid))
    return 'Inside the tenant being moved'
  return undefined
}

/** The tenants that a search means, with all above them. */
export function searched(tree: TenantTree, search: string): TenantTree {
  const words = search.toLowerCase()
  const texts = ({ name, slug, domain_names }: Tenant) => [
    name ?? '',
    slug,
    ...domain_names,
  ]
  const kept = new Set<Tenant>()
  for (const tenant of tree.byUuid.values()) {
    if (texts(tenant).some((text) => text.toLowerCase().includes(words)))
      for (const one of pathOf(tree, tenant.uuid)) kept.add(one)
  }
  return treeOf([...kept])
}
