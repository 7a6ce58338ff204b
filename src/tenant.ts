import type { Base } from './conflict.ts'
import type { ListParams, Uuid } from './types.ts'

/** How users prove who they are. */
export type AuthenticationMethod = 'native' | 'ldap' | 'saml'

/** A line has at most 256 characters, the zip code 16, any other field 128. */
export interface Address {
  line_1: string | null
  line_2: string | null
  city: string | null
  state: string | null
  country: string | null
  zip_code: string | null
}

/** A part of the server that has its own users, groups and policies. */
export interface Tenant {
  uuid: Uuid
  /** For the master tenant, its own uuid. */
  parent_uuid: Uuid
  /** At most 128 characters; not unique. */
  name: string | null
  slug: string
  /** The user to contact. */
  contact: Uuid | null
  /** At most 32 characters. */
  phone: string | null
  /**
   * The server also accepts `default`, although a tenant has nothing to follow.
   */
  default_authentication_method: 'default' | AuthenticationMethod
  /**
   * At least two labels each, unique on the whole server, in no particular
   * order.
   */
  domain_names: string[]
  address: Address
}

/** All fields that can change; the server clears any that are left out. */
export type TenantReplace = Pick<
  Tenant,
  | 'name'
  | 'contact'
  | 'phone'
  | 'default_authentication_method'
  | 'domain_names'
  | 'address'
>

/** The body of `POST /tenants`. */
export type TenantCreate = {
  [TKey in Exclude<keyof TenantReplace, 'address'>]?:
    TenantReplace[TKey] | undefined
} & {
  address?: Partial<Address> | undefined
  /**
   * At most 10 of `a-z A-Z 0-9 _`, unique on the whole server.
   * @default made from the name
   */
  slug?: string | null | undefined
  /** @default made by the server */
  uuid?: Uuid | null | undefined
}

/** The tenant, and the fields to change; an address changes as a whole. */
export interface TenantEdit {
  tenant_uuid: Uuid
  body: Partial<TenantReplace>
  /** What the edit was based on. @default what the cache has shown */
  base?: Base<Tenant> | undefined
}

/** Filters of `GET /tenants`. */
export interface TenantListParams extends ListParams<'name' | 'slug'> {
  uuid?: Uuid | undefined
  /** At most 25. */
  uuids?: readonly Uuid[] | undefined
  name?: string | undefined
  slug?: string | undefined
  domain_name?: string | undefined
}

/** A domain name, with the uuid that SAML settings refer to. */
export interface Domain {
  uuid: Uuid
  name: string
}
