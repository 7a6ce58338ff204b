import { defineQuery } from './define.ts'
import { endpoint, page, shape } from './endpoint.ts'
import { defineInfiniteQuery } from './infinite.ts'
import { tenantsKey } from './keys.ts'
import type { ListParams, Uuid } from './types.ts'

/** How users prove who they are. */
export type AuthenticationMethod = 'native' | 'ldap' | 'saml'

export interface Address {
  line_1: string | null
  line_2: string | null
  city: string | null
  state: string | null
  country: string | null
  zip_code: string | null
}

export interface Tenant {
  uuid: Uuid
  /** Of the master tenant: its own uuid. */
  parent_uuid: Uuid
  name: string | null
  slug: string
  /** The user to turn to. */
  contact: Uuid | null
  phone: string | null
  default_authentication_method: AuthenticationMethod
  domain_names: string[]
  address: Address
}

export interface TenantListParams extends ListParams<'name' | 'slug'> {
  uuid?: Uuid | undefined
  /** At most 25. */
  uuids?: readonly Uuid[] | undefined
  name?: string | undefined
  slug?: string | undefined
  domain_name?: string | undefined
}

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
  shape<{ returns: Tenant }>(),
)

// CACHE

/** The tenant and all below it. */
export const tenantsQuery = defineQuery(tenantsKey, 'list', listTenants)

/** The tenant and all below it, page after page. */
export const tenantsInfiniteQuery = defineInfiniteQuery(
  tenantsKey,
  'infinite',
  listTenants,
)

/** One tenant. */
export const tenantQuery = defineQuery(tenantsKey, 'detail', getTenant)
