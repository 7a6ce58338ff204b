/** How to sign in: a login with its password, or a refresh token. */
export interface SignInInput {
  /** Username, or a confirmed e-mail address. */
  username?: string
  password?: string
  /** Instead of a password: needs the client id it was made for. */
  refresh_token?: string
  /** Asks for a refresh token; by default the provider's `clientId`. */
  client_id?: string
  /**
   * Seconds the token shall live, and what is renewed of it; at most
   * 315,360,000. @default the provider's, or else the server's 7200
   */
  expiration?: number
  /** Ignored by today's servers; older ones choose the backend by it. */
  backend?: string
  /**
   * Signs in with this tenant's LDAP; excludes `domain_name`. An error of kind
   * `credentials` also comes while the directory cannot be reached, and for users
   * whose first address here is not, confirmed, the one that the directory has.
   */
  tenant_id?: string
  /** Signs in with the LDAP of this domain's tenant, likewise. */
  domain_name?: string
  /** What the identity provider's return handed over. */
  saml_session_id?: string
  /** `mobile` ends the user's earlier mobile sessions. */
  session_type?: 'mobile'
}

/** `Authorization` for a login; any character is allowed but `:` in it. */
export function basic(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}
