/** How somebody proves who they are. */
export const methodNames = {
  default: 'What the tenant uses',
  native: 'Password kept here',
  ldap: 'LDAP directory',
  saml: 'SAML identity provider',
} as const
