/** How somebody proves who they are. */
export const methodNames = {
  default: 'Tenant default',
  native: 'Local password',
  ldap: 'LDAP directory',
  saml: 'SAML identity provider',
} as const
