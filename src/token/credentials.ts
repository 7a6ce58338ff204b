/** How to sign in: with a username and password, or a refresh token. */
export interface SignInInput {
  /** Username, or a confirmed e-mail address. */
  username?: string
  password?: string
  /** Instead of a password; needs the `client_id` it was issued for. */
  refresh_token?: string
  /** Asks for a refresh token. @default the provider's `clientId` */
  client_id?: string
  /**
   * Lifetime of the token and its renewals, in seconds; at most 315,360,000.
   * @default the provider's, or else the server's 7200
   */
  expiration?: number
  /** Ignored by current servers; older ones choose the backend by it. */
  backend?: string
  /**
   * Signs in with this tenant's LDAP; cannot be combined with `domain_name`.
   * Also rejects with kind `credentials` if the directory is out of reach, or
   * if the user's first address here is unconfirmed or not the one in the
   * directory.
   */
  tenant_id?: string
  /** Signs in with the LDAP of the tenant that has this domain, likewise. */
  domain_name?: string
  /** From `startSamlSignIn`, after the return from the identity provider. */
  saml_session_id?: string
  /** `mobile` ends the user's earlier mobile sessions. */
  session_type?: 'mobile'
}

/** `Authorization` for a login; any character is allowed but `:` in it. */
export function basic(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}
