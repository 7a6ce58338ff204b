/** What every stored record has: its name, its tenant, and its age as a number. */
export interface Stored {
  readonly uuid: string
  tenant_uuid: string
  /** Grows with every insertion: the order of a list that has no other. */
  seq: number
}

/** A record before it is stored. */
export type Unstored<T extends Stored> = Omit<T, 'seq'>

export type Purpose = 'user' | 'internal' | 'external_api'

export interface Email {
  uuid: string
  address: string
  main: boolean
  confirmed: boolean | null
}

export interface User extends Stored {
  username: string | null
  password: string | null
  firstname: string | null
  lastname: string | null
  purpose: Purpose
  enabled: boolean
  authentication_method: string
  emails: Email[]
}

export interface Policy extends Stored {
  name: string
  slug: string
  description: string | null
  acl: string[]
  shared: boolean
  /** Made by the configuration: nobody may change it. */
  config_managed: boolean
}

export interface Group extends Stored {
  name: string
  slug: string
  /** Made by the server: nobody may rename it, or add and remove users. */
  system_managed: boolean
  /** Everybody of the tenant is in it. */
  everyone: boolean
}

export interface Address {
  line_1: string | null
  line_2: string | null
  city: string | null
  state: string | null
  country: string | null
  zip_code: string | null
}

export interface Domain {
  uuid: string
  name: string
}

/** `tenant_uuid` of a tenant is the tenant itself. */
export interface Tenant extends Stored {
  parent_uuid: string
  name: string | null
  slug: string
  contact: string | null
  phone: string | null
  default_authentication_method: string
  domains: Domain[]
  address: Address
}

export interface TokenMetadata {
  uuid: string
  tenant_uuid: string
  auth_id: string
  pbx_user_uuid: string | null
  xivo_uuid: string
  purpose: Purpose
  /** The address by which a directory knows the user. */
  username?: string
  /** Where a plugin of the configuration tells it. */
  admin?: boolean
}

/** A token and its session: one is never there without the other. */
export interface Token extends Stored {
  session_uuid: string
  /** A user's uuid, or `wazo-auth` for a token sent by mail. */
  auth_id: string
  /** The username at the time: sessions of one user stay together in lists. */
  login: string
  acl: string[]
  created_at: number
  expires_at: number
  /** Absent from tokens sent by mail. */
  metadata: TokenMetadata | null
  user_agent: string
  remote_addr: string
  mobile: boolean
  /** The refresh token it was made with or from, while that is there. */
  refresh_token_uuid: string | null
  refresh_token_client_id: string | null
}

export interface RefreshToken extends Stored {
  client_id: string
  user_uuid: string
  /** The login it was made for. Until 26.07 it stopped working when that changed. */
  login: string
  user_agent: string
  created_at: number
  mobile: boolean
}

export interface LdapConfig {
  host: string
  port: number
  protocol_version: number
  protocol_security: string | null
  bind_dn: string | null
  bind_password: string | null
  user_base_dn: string
  user_login_attribute: string
  user_email_attribute: string
  search_filters: string | null
}

export interface SamlConfig {
  domain_uuid: string
  entity_id: string
  acs_url: string
  metadata: string
}

/** What a user was sent to an external service for. */
export interface ConsentAsked {
  type: string
  user_uuid: string
  scope: readonly string[]
}

/** A sign-in at the identity provider of a tenant, until its end there. */
export interface SamlSession {
  /** `null` once it has given a refresh token. */
  saml_session_id: string | null
  tenant_uuid: string
  redirect_url: string
  /** Names it in what the provider sends, first of the sign-in, then of its end. */
  relay_state: string
  started_at: number
  /** Whom the provider has named. */
  login?: string
  /** The one that it gave, while that is there. */
  refresh_token_uuid: string | null
}
