import { isEqual } from './cached.ts'
import { defineQuery } from './define.ts'
import { edited, updating } from './edit.ts'
import { endpoint, page, shape } from './endpoint.ts'
import type { Endpoint } from './endpointTypes.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { groupsKey, tenantsKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import type {
  Tenant,
  TenantCreate,
  TenantEdit,
  TenantListParams,
  TenantReplace,
} from './tenant.ts'

// ENDPOINTS

/** The tenant and all below it, whatever `recurse` may say. */
export const listTenants = endpoint(
  'GET /tenants',
  'auth.tenants.read',
  page<Tenant, TenantListParams>(),
)

/** One tenant. */
export const getTenant = endpoint(
  'GET /tenants/{tenant_uuid}',
  'auth.tenants.{tenant_uuid}.read',
  shape<{ returns: Tenant }>({ has: 'uuid' }),
)

/** A new tenant below the client's. `notFound` for an unknown contact. */
export const createTenant = endpoint(
  'POST /tenants',
  'auth.tenants.create',
  shape<{ body: TenantCreate; returns: Tenant }>({ has: 'uuid' }),
)

/**
 * The raw PUT: what the body lacks is cleared, so that names, domains and
 * address are lost. See `updateTenant`.
 */
export const replaceTenant = endpoint(
  'PUT /tenants/{tenant_uuid}',
  'auth.tenants.{tenant_uuid}.update',
  shape<{ body: TenantReplace; returns: Tenant }>({ has: 'uuid' }),
)

/**
 * Changes what the body names and keeps the rest, read just before; conflicts
 * as `updateUser` does.
 */
export const updateTenant: Endpoint<TenantEdit, Tenant> = updating(
  getTenant,
  replaceTenant,
  [
    'name',
    'contact',
    'phone',
    'default_authentication_method',
    'domain_names',
    'address',
  ],
)

/**
 * Deletes a tenant with its users, groups, policies and sessions. `invalid`
 * while there are tenants below it, `forbidden` for the client's own.
 */
export const deleteTenant = endpoint(
  'DELETE /tenants/{tenant_uuid}',
  'auth.tenants.{tenant_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** The tenant and all below it. */
export const tenantsQuery = defineQuery(tenantsKey, 'list', listTenants)

/** The tenant and all below it, page after page. */
export const tenantsInfiniteQuery = defineInfiniteQuery(tenantsQuery)

/** One tenant. */
export const tenantQuery = defineQuery(tenantsKey, 'detail', getTenant)

/** Creates a tenant. */
export const createTenantMutation = defineMutation(
  tenantsKey,
  'create',
  createTenant,
  {
    effects: [
      {
        key: tenantsKey,
        operations: ['list'],
        adds: ({ output }) =>
          output && { ...output, tenant_uuid: output.parent_uuid },
        counted: true,
        upwards: true,
      },
      // Every tenant has a group of all its users.
      {
        key: groupsKey,
        operations: ['list'],
        asks: ({ recurse }) => !!recurse,
        adds: ({ output }) =>
          output && { uuid: '', tenant_uuid: output.parent_uuid },
        counted: true,
      },
    ],
  },
)

const edits = edited<'tenant_uuid', TenantEdit, Tenant>('tenant_uuid', () => [
  { key: tenantsKey, operations: ['list'], edits: 'name', upwards: true },
  {
    key: tenantsKey,
    operations: ['domains'],
    asks: ({ id }, { input }) => id === input.tenant_uuid,
    when: ({ input: { tenant_uuid, body }, see }) =>
      !!body.domain_names &&
      !isEqual(body.domain_names, see(tenant_uuid)?.domain_names),
  },
])

/** Changes a tenant, shown at once and undone if refused. */
export const updateTenantMutation = defineMutation(
  tenantsKey,
  'update',
  updateTenant,
  edits,
)

/** Replaces a tenant by exactly this. */
export const replaceTenantMutation = defineMutation(
  tenantsKey,
  'replace',
  replaceTenant,
  edits,
)
