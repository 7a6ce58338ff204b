/**
 * What the calls of wazo-auth-client, the Python package, are called here. A
 * call that became something else has a sentence instead of a name.
 *
 * @type {Record<string, string>}
 */
export const operationOf = {
  'token.new': 'createToken',
  'token.get': 'getToken',
  'token.is_valid': 'checkToken',
  'token.check': 'checkToken',
  'token.check_scopes': 'checkScopes',
  'token.revoke': 'revokeToken',
  'token.list': 'listUserRefreshTokens',
  "token.list('me')": 'listOwnRefreshTokens',
  'token.delete': 'deleteUserRefreshToken',
  "token.delete('me')": 'deleteOwnRefreshToken',
  'refresh_tokens.list': 'listRefreshTokens',
  'backends.list': 'listBackends',
  'policies.new': 'createPolicy',
  'policies.list': 'listPolicies',
  'policies.get': 'getPolicy',
  'policies.edit': 'replacePolicy',
  'policies.delete': 'deletePolicy',
  'policies.add_access': 'addPolicyAccess',
  'policies.add_acl_template': 'addPolicyAccess',
  'policies.remove_access': 'removePolicyAccess',
  'policies.remove_acl_template': 'removePolicyAccess',
  'users.new': 'createUser',
  'users.register': 'registerUser',
  'users.get': 'getUser',
  'users.edit': 'replaceUser',
  'users.list': 'listUsers',
  'users.delete': 'deleteUser',
  'users.request_confirmation_email': 'requestEmailConfirmation',
  'users.change_password': 'changeUserPassword',
  'users.reset_password': 'requestPasswordReset',
  'users.set_password': 'setUserPassword',
  'users.update_emails': 'updateUserEmails',
  'users.add_policy': 'addUserPolicy',
  'users.remove_policy': 'removeUserPolicy',
  'users.get_policies': 'listUserPolicies',
  'users.get_groups': 'listUserGroups',
  'users.get_sessions': 'listUserSessions',
  'users.remove_session': 'deleteUserSession',
  'admin.update_user_emails': 'updateUserEmailsAsAdmin',
  'groups.new': 'createGroup',
  'groups.get': 'getGroup',
  'groups.edit': 'replaceGroup',
  'groups.list': 'listGroups',
  'groups.delete': 'deleteGroup',
  'groups.add_user': 'addGroupUser',
  'groups.remove_user': 'removeGroupUser',
  'groups.get_users': 'listGroupUsers',
  'groups.add_policy': 'addGroupPolicy',
  'groups.remove_policy': 'removeGroupPolicy',
  'groups.get_policies': 'listGroupPolicies',
  'sessions.list': 'listSessions',
  'sessions.delete': 'deleteSession',
  'tenants.new': 'createTenant',
  'tenants.get': 'getTenant',
  'tenants.edit': 'replaceTenant',
  'tenants.list': 'listTenants',
  'tenants.delete': 'deleteTenant',
  'tenants.get_domains': 'listTenantDomains',
  'external.list': 'listUserExternalAuths',
  'external.create': 'createUserExternalAuth',
  'external.update': 'replaceUserExternalAuth',
  'external.get': 'getUserExternalAuth',
  'external.delete': 'deleteUserExternalAuth',
  'external.list_connected_users': 'listExternalUsers',
  'external.create_config': 'createExternalConfig',
  'external.update_config': 'replaceExternalConfig',
  'external.get_config': 'getExternalConfig',
  'external.delete_config': 'deleteExternalConfig',
  'emails.confirm': 'confirmEmail',
  'ldap_config.get': 'getLdapConfig',
  'ldap_config.update': 'replaceLdapConfig',
  'ldap_config.delete': 'deleteLdapConfig',
  'saml_config.get': 'getSamlConfig',
  'saml_config.create': 'createSamlConfig',
  'saml_config.update': 'updateSamlConfig',
  'saml_config.delete': 'deleteSamlConfig',
  'saml_config.get_metadata': 'getSamlMetadata',
  'saml_config.get_acs_template': 'getSamlAcsUrlTemplate',
  'saml.sso': 'startSamlSignIn',
  'saml.logout': 'startSamlSignOut',
  'idp.list': 'listIdentityProviders',
  'idp.add_user': 'addIdentityProviderUser',
  'idp.add_users': 'addIdentityProviderUsers',
  'idp.remove_user': 'removeIdentityProviderUser',
  'config.get': 'getConfig',
  'config.patch': 'updateConfig',
  'status.check': 'checkStatus',
}

/** @type {Record<string, string>} */
export const elsewhere = {
  'saml.acs':
    'Nothing to call: the page of the identity provider posts it, and the server sends the browser on to `redirect_url`. Then `finishSamlSignIn`.',
  'tenants.move': '`moveTenant`, which the Python client does not have.',
  'tenants.get_users':
    '`listUsers(auth, input, { tenant })`, or `auth.withTenant(uuid)`: the route is gone.',
  'tenants.get_policies':
    '`listPolicies(auth, input, { tenant })`, or `auth.withTenant(uuid)`: the route is gone.',
  'tenants.add_policy':
    'A policy is in the tenant it is created for, or `shared` from above: the route is gone.',
  'tenants.remove_policy': 'As `tenants.add_policy`.',
  'policies.get_tenants':
    '`getPolicy`, which tells its `tenant_uuid`: the route is gone.',
  'authentication_methods.list':
    '`listIdentityProviders`: the route of early 2024 is now `/idp`.',
  'users.get_tenants':
    '`getTenant(auth, user.tenant_uuid)`: a user is in one tenant, and the route is gone.',
  'users.edit':
    '`updateUser` keeps what it is not told; `replaceUser` is the same PUT. So it is with groups, tenants, policies, LDAP settings and push tokens.',
  set_token:
    '`auth.adopt(token)`, or `createWazoAuth({ tokenProvider: () => token })` in a script.',
  tenant_uuid:
    '`{ tenant }`, the last argument of every operation; `auth.withTenant(uuid)` for many of them, `<TenantScope>` for a part of a page.',
  username: '`createTokenProvider` and `auth.signIn({ username, password })`.',
  prefix: 'Part of `baseURL`: `https://pbx.example.com/api/auth/0.1`.',
  timeout: '`createWazoAuth({ timeout })`, in milliseconds.',
  verify_certificate:
    'In a browser the browser trusts. In Node, `createWazoAuth({ fetch })` with a `fetch` that trusts your certificate authority.',
}

/**
 * Routes without an operation: a browser comes to them by a link or a form.
 *
 * @type {Record<string, string>}
 */
export const forBrowsers = {
  'GET /emails/{email_uuid}/confirm':
    'The link in a mail, which answers a page. `confirmEmail` is the same for an app with a page of its own.',
  'POST /saml/acs':
    "The identity provider's page posts its answer here; the server sends the browser on to `redirect_url`.",
  'GET /saml/sls':
    'Where the identity provider sends the browser after signing out.',
}
