import type { SessionUser } from './token/grant.ts'
import type { Uuid } from './types.ts'

/** A token as the server describes it. Secret if it holds `token`. */
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

/** Everything about a token except the secrets themselves. */
export type TokenInfo = Omit<Token, 'token' | 'refresh_token'>

/** The body of `POST /token`; login and password go into a header. */
export interface TokenCreate {
  /** Seconds, at most 315,360,000. @default 7200 */
  expiration?: number | undefined
  /** `offline` also issues a refresh token for `client_id`. */
  access_type?: 'online' | 'offline' | undefined
  client_id?: string | undefined
  refresh_token?: string | undefined
  saml_session_id?: string | undefined
  /** Signs in with this tenant's LDAP; excludes `domain_name`. */
  tenant_id?: string | undefined
  domain_name?: string | undefined
  /** Ignored by current servers. */
  backend?: string | undefined
}

/** Credentials, and what kind of token to ask for. */
export interface SignIn {
  /** Username, or a confirmed e-mail address. */
  username?: string | undefined
  password?: string | undefined
  /** `mobile` ends the user's earlier mobile sessions. */
  session_type?: 'mobile' | undefined
  body?: TokenCreate | undefined
}

/** What to check about a token; without a token, the session's own. */
export interface TokenCheck {
  /** Whether it holds this access. */
  scope?: string | undefined
  /** Whether it may act for this tenant. */
  tenant?: Uuid | undefined
}

/** What to check about the session's own token: a key must not hold a token. */
export interface OwnTokenCheck extends TokenCheck {
  token_uuid?: undefined
}

/** Several accesses to check for the session at once. */
export interface ScopesCheck {
  scopes: readonly string[]
  /** The tenant to check them for; rejects with `forbidden` if out of reach. */
  tenant_uuid?: Uuid | null | undefined
}
