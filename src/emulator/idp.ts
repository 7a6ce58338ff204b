/** How a user can authenticate. */
export const METHODS: readonly string[] = ['default', 'native', 'ldap', 'saml']
