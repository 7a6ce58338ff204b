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

/**
 * Lists the tenant and all tenants below it (`GET /tenants`). `recurse` makes
 * no difference.
 */
export const listTenants = endpoint(
  'GET /tenants',
  'auth.tenants.read',
  page<Tenant, TenantListParams>(),
)

/** Gets one tenant (`GET /tenants/{tenant_uuid}`). */
export const getTenant = endpoint(
  'GET /tenants/{tenant_uuid}',
  'auth.tenants.{tenant_uuid}.read',
  shape<{ returns: Tenant }>({ has: 'uuid' }),
)

/**
 * Creates a tenant below the client's (`POST /tenants`). Rejects with kind
 * `notFound` if the contact is unknown.
 */
export const createTenant = endpoint(
  'POST /tenants',
  'auth.tenants.create',
  shape<{ body: TenantCreate; returns: Tenant }>({ has: 'uuid' }),
)

/**
 * Replaces a tenant (`PUT /tenants/{tenant_uuid}`). The server clears every
 * field that the body leaves out, such as domains and address. To change some
 * fields only, use `updateTenant`.
 */
export const replaceTenant = endpoint(
  'PUT /tenants/{tenant_uuid}',
  'auth.tenants.{tenant_uuid}.update',
  shape<{ body: TenantReplace; returns: Tenant }>({ has: 'uuid' }),
)

/**
 * Updates a tenant: reads it, merges the given fields and writes the whole
 * (`GET /tenants/{tenant_uuid}` and `PUT /tenants/{tenant_uuid}`). Rejects with
 * `EditConflictError` as `updateUser` does.
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
 * Deletes a tenant with its users, groups, policies and sessions
 * (`DELETE /tenants/{tenant_uuid}`). Rejects with kind `invalid` while there
 * are tenants below it, and with `forbidden` for the client's own tenant.
 */
export const deleteTenant = endpoint(
  'DELETE /tenants/{tenant_uuid}',
  'auth.tenants.{tenant_uuid}.delete',
  shape<{ returns: void }>(),
)

// CACHE

/** Query for the tenant and all tenants below it (`listTenants`). */
export const tenantsQuery = defineQuery(tenantsKey, 'list', listTenants)

/** Infinite query for the tenant and all tenants below it (`listTenants`). */
export const tenantsInfiniteQuery = defineInfiniteQuery(tenantsQuery)

/** Query for one tenant (`getTenant`). */
export const tenantQuery = defineQuery(tenantsKey, 'detail', getTenant)

/** Mutation for `createTenant`: creates a tenant below the client's. */
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

/** Mutation for `updateTenant`. Optimistic. */
export const updateTenantMutation = defineMutation(
  tenantsKey,
  'update',
  updateTenant,
  edits,
)

/** Mutation for `replaceTenant`: replaces a tenant. */
export const replaceTenantMutation = defineMutation(
  tenantsKey,
  'replace',
  replaceTenant,
  edits,
)
