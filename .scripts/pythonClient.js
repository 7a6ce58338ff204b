/**
 * The methods of wazo-auth-client, the Python package, and their names here. A
 * method that works differently here has a sentence in `elsewhere` instead.
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
    'No call needed: the identity provider makes the browser post it, and the server redirects to `redirect_url`. Then call `finishSamlSignIn`.',
  'tenants.move': 'Use `moveTenant`, which the Python client does not have.',
  'tenants.get_users':
    'Use `listUsers(auth, input, { tenant })` or `auth.withTenant(uuid)`. The route no longer exists.',
  'tenants.get_policies':
    'Use `listPolicies(auth, input, { tenant })` or `auth.withTenant(uuid)`. The route no longer exists.',
  'tenants.add_policy':
    'A policy belongs to the tenant it was created in, or is `shared` from a tenant above. The route no longer exists.',
  'tenants.remove_policy': 'The same as `tenants.add_policy`.',
  'policies.get_tenants':
    'Use `getPolicy`, which returns the `tenant_uuid`. The route no longer exists.',
  'authentication_methods.list':
    'Use `listIdentityProviders`. The route of early 2024 is now `/idp`.',
  'users.get_tenants':
    'Use `getTenant(auth, user.tenant_uuid)`: a user belongs to one tenant. The route no longer exists.',
  'users.edit':
    '`updateUser` keeps the fields you leave out; `replaceUser` is the same PUT as in Python. Groups, tenants, policies, LDAP settings and push tokens have both as well.',
  set_token:
    'Use `auth.adopt(token)`, or `createWazoAuth({ tokenProvider: () => token })` in a script.',
  tenant_uuid:
    'Pass `{ tenant }` as the last argument of any operation. For several calls use `auth.withTenant(uuid)`, for part of a page `<TenantScope>`.',
  username:
    'Use `createTokenProvider` and `auth.signIn({ username, password })`.',
  prefix: 'It is part of `baseURL`: `https://pbx.example.com/api/auth/0.1`.',
  timeout: 'Use `createWazoAuth({ timeout })`, in milliseconds.',
  verify_certificate:
    'In a browser, the browser decides. In Node, use `createWazoAuth({ fetch })` with a `fetch` that trusts your certificate authority.',
}

/**
 * Routes without an operation: the browser reaches them through a link or a form.
 *
 * @type {Record<string, string>}
 */
export const forBrowsers = {
  'GET /emails/{email_uuid}/confirm':
    'The link in the confirmation e-mail, which returns a web page. Use `confirmEmail` if your app has a page of its own.',
  'POST /saml/acs':
    'The identity provider makes the browser post its response here; the server then redirects to `redirect_url`.',
  'GET /saml/sls':
    'The identity provider sends the browser here after signing out.',
}
