import { defineQuery } from './define.ts'
import type { Effect } from './effects.ts'
import { endpoint, shape } from './endpoint.ts'
import {
  externalKey,
  groupsKey,
  policiesKey,
  refreshTokensKey,
  sessionsKey,
  tenantsKey,
  usersKey,
} from './keys.ts'
import { defineMutation } from './mutation.ts'
import type { Domain } from './tenant.ts'
import { deleteTenant } from './tenants.ts'
import type { Page, Uuid } from './types.ts'

/** Which tenant goes below which. */
export interface TenantMove {
  tenant_uuid: Uuid
  parent_tenant_uuid: Uuid
}

// ENDPOINTS

/** Puts a tenant below another; `conflict` below itself or one of its own. */
export const moveTenant = endpoint(
  'PUT /tenants/{tenant_uuid}/parent/{parent_tenant_uuid}',
  'auth.tenants.{tenant_uuid}.parent.{parent_tenant_uuid}.update',
  shape<{ returns: void }>(),
)

/** All domains of a tenant, in no order; a tenant's PUT changes them. */
export const listTenantDomains = endpoint(
  'GET /tenants/{tenant_uuid}/domains',
  'auth.tenants.{tenant_uuid}.domains.read',
  shape<{ returns: Page<Domain> }>({ page: true }),
)

// CACHE

/** All domains of a tenant. */
export const tenantDomainsQuery = defineQuery(
  tenantsKey,
  'domains',
  listTenantDomains,
)

const lists = ['list', 'infinite']
const recursive = ['recurse']

/** What is seen from above with all that a tenant holds. */
const treeEffects: Effect<unknown>[] = [
  { key: tenantsKey, operations: lists },
  { key: usersKey, operations: lists, asks: recursive },
  { key: groupsKey, operations: lists, asks: recursive },
  { key: policiesKey, operations: lists },
  { key: sessionsKey, operations: lists, asks: recursive },
  { key: refreshTokensKey, operations: lists, asks: recursive },
  { key: externalKey, asks: recursive },
]

/** Puts a tenant below another, shown at once and undone if refused. */
export const moveTenantMutation = defineMutation(
  tenantsKey,
  'move',
  moveTenant,
  {
    patches: ({ tenant_uuid, parent_tenant_uuid }: TenantMove) => ({
      uuid: tenant_uuid,
      fields: { parent_uuid: parent_tenant_uuid },
    }),
    effects: treeEffects,
  },
)

/** Deletes a tenant, gone from every list at once, with what it held. */
export const deleteTenantMutation = defineMutation(
  tenantsKey,
  'delete',
  deleteTenant,
  {
    deletes: (tenant_uuid) => tenant_uuid,
    effects: [
      { key: tenantsKey, operations: lists },
      // What was seen of it from the tenants above.
      { key: usersKey },
      { key: groupsKey },
      { key: policiesKey },
      { key: sessionsKey },
      { key: refreshTokensKey },
      { key: externalKey },
    ],
  },
)
