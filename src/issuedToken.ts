import type { SessionUser } from './token/grant.ts'
import type { Uuid } from './types.ts'

/** A token as the server tells of it. Secret where it holds `token`. */
export interface Token {
  token: string
  /** The user; `wazo-auth` for mailed tokens. */
  auth_id: string
  xivo_user_uuid: Uuid | null
  xivo_uuid: string | null
  /** In the server's local time, without an offset. Prefer the `utc_` ones. */
  issued_at: string
  expires_at: string
  /** UTC, although without a `Z`. */
  utc_issued_at: string
  utc_expires_at: string
  acl: string[]
  /** Empty for mailed tokens. */
  metadata: Partial<SessionUser> & { auth_id?: string; xivo_uuid?: string }
  session_uuid: Uuid
  remote_addr: string
  user_agent: string
  /** Only in the answer to an offline sign-in. */
  refresh_token?: string
}

/** What is known of a token: all but the secrets themselves. */
export type TokenInfo = Omit<Token, 'token' | 'refresh_token'>

/** Of `POST /token`; the login and password go into its header. */
export interface TokenCreate {
  /** Seconds, at most 315,360,000. @default 7200 */
  expiration?: number | undefined
  /** `offline` also hands out a refresh token for `client_id`. */
  access_type?: 'online' | 'offline' | undefined
  client_id?: string | undefined
  refresh_token?: string | undefined
  saml_session_id?: string | undefined
  /** Signs in with this tenant's LDAP; excludes `domain_name`. */
  tenant_id?: string | undefined
  domain_name?: string | undefined
  /** Ignored by today's servers. */
  backend?: string | undefined
}

/** Credentials, and what is asked for with them. */
export interface SignIn {
  /** Username, or a confirmed e-mail address. */
  username?: string | undefined
  password?: string | undefined
  /** `mobile` ends the user's earlier mobile sessions. */
  session_type?: 'mobile' | undefined
  body?: TokenCreate | undefined
}

/** What a token is asked about; without a token, the session's own. */
export interface TokenCheck {
  /** Whether it holds this access. */
  scope?: string | undefined
  /** Whether it may act for this tenant. */
  tenant?: Uuid | undefined
}

/** What is asked about the session's own: a key is no place for a token. */
export interface OwnTokenCheck extends TokenCheck {
  token_uuid?: undefined
}

/** What the session is asked about, many accesses at once. */
export interface ScopesCheck {
  scopes: readonly string[]
  /** Whether it may act for this tenant at all: `forbidden` if not. */
  tenant_uuid?: Uuid | null | undefined
}
