/** How a user can authenticate; the identity providers have the same names. */
export const METHODS: readonly string[] = ['ldap', 'default', 'saml', 'native']
