// The client
export { createWazoAuth } from './client.ts'
export type { CallOptions, WazoAuth, WazoAuthOptions } from './wazoAuth.ts'
export { bindCache } from './cache.ts'
export { requireAccess, requireSession } from './guards.ts'
export { systemClock } from './clock.ts'
export type { Clock } from './clock.ts'

// The session
export { createTokenProvider } from './token/provider.ts'
export type { SessionSnapshot } from './token/sessionSnapshot.ts'
export type {
  SignOutOptions,
  SignOutStep,
  TokenLease,
  TokenProvider,
  TokenProviderOptions,
} from './token/types.ts'
export type { SignInInput } from './token/exchange.ts'
export type { SessionUser, TokenDetails } from './token/grant.ts'
export type {
  RenewalFailure,
  RenewalFailureReason,
  RenewalSnapshot,
} from './token/renewalSnapshot.ts'
export { browserTabs } from './token/tabs.ts'
export type { BrowserTabsOptions } from './token/tabs.ts'
export { storedIn, webStorage } from './token/storage.ts'
export type { SessionStorage } from './token/storage.ts'
export type { SessionKeeper } from './token/keeper.ts'
export type { ParkingOptions } from './token/parking.ts'
export { followSessionExpiry } from './sessionExpiry.ts'
export { followTokenValidity } from './tokenValidity.ts'
export type { TokenValidity, TokenValiditySnapshot } from './tokenValidity.ts'

// Errors
export { isRetryable, WazoAuthError } from './error.ts'
export type {
  FieldError,
  WazoAuthErrorDetails,
  WazoAuthErrorKind,
} from './error.ts'

// Making definitions
export { endpoint, operation, page, shape } from './endpoint.ts'
export type { EndpointTraits, Shape } from './endpoint.ts'
export type {
  Endpoint,
  EndpointTypes,
  InputArgs,
  InputOf,
  Method,
  OutputOf,
  Route,
} from './endpointTypes.ts'
export { defineQuery } from './define.ts'
export type {
  DefinedQueryOptions,
  Per,
  QueryDefinition,
  QueryTraits,
  SkippableQueryOptions,
} from './define.ts'
export { defineInfiniteQuery } from './infinite.ts'
export type {
  DefinedInfiniteQueryOptions,
  InfiniteQueryDefinition,
  SkippableInfiniteQueryOptions,
} from './infinite.ts'
export { defineMutation } from './mutation.ts'
export type {
  DefinedMutationOptions,
  MutationDefinition,
  MutationOverrides,
  MutationTraits,
} from './mutation.ts'
export { inOwnTenant } from './effects.ts'
export type { Done, Effect, Effects } from './effects.ts'
export type { Sight } from './sight.ts'
export {
  defineSecretQuery,
  shouldDehydrateMutation,
  shouldDehydrateQuery,
} from './secret.ts'
export { bindPersister } from './persist.ts'
export type { CachePersister, PersistedCache } from './persist.ts'

// Edits
export { EditConflictError } from './conflict.ts'
export type { Base, FieldConflict } from './conflict.ts'
export { postpone } from './postpone.ts'
export type { Postponed, PostponeOptions } from './postpone.ts'

// Lists and many at once
export { bulk } from './bulk.ts'
export type { BulkOptions, BulkResult } from './bulk.ts'
export { clampPage, listAll, offsetOf, pageCount, pageOf } from './paging.ts'

// Access
export { accessOf } from './accessOf.ts'
export type { KnownFacts, KnownInput, OperationNeeds } from './accessOf.ts'
export { all, any, decide, not } from './permission.ts'
export { rightsOf } from './rights.ts'
export type { Rights } from './rights.ts'
export type { Permission, Requirement } from './permission.ts'
export { renewOnOwnRights } from './ownRights.ts'
export { createAccess, reviewAcl } from './access/index.ts'
export type {
  Access,
  AccessOptions,
  AccessVerdict,
  AclRemark,
} from './access/index.ts'

// Keys
export {
  apiDocumentKey,
  backendsKey,
  configKey,
  externalKey,
  groupsKey,
  idpKey,
  ldapKey,
  policiesKey,
  refreshTokensKey,
  samlKey,
  sessionsKey,
  statusKey,
  tenantsKey,
  tokensKey,
  usersKey,
} from './keys.ts'
export type { KeyDefinition, ResourceKey, WazoAuthKey } from './keys.ts'

// Shared types
export type {
  ListParams,
  Page,
  Recursive,
  Scope,
  Subscribable,
  Uuid,
} from './types.ts'

// Users
export {
  createUser,
  createUserMutation,
  deleteUser,
  deleteUserMutation,
  getUser,
  listUsers,
  replaceUser,
  replaceUserMutation,
  updateUser,
  updateUserMutation,
  userQuery,
  usersInfiniteQuery,
  usersQuery,
} from './users.ts'
export type {
  Email,
  User,
  UserCreate,
  UserEdit,
  UserFilters,
  UserListParams,
  UserOrder,
  UserPurpose,
  UserReplace,
} from './user.ts'

// What users have
export {
  addUserPolicy,
  addUserPolicyMutation,
  deleteUserSession,
  deleteUserSessionMutation,
  listUserGroups,
  listUserPolicies,
  listUserSessions,
  removeUserPolicy,
  removeUserPolicyMutation,
  userGroupsInfiniteQuery,
  userGroupsQuery,
  userPoliciesInfiniteQuery,
  userPoliciesQuery,
  userSessionsInfiniteQuery,
  userSessionsQuery,
} from './userRelations.ts'
export type {
  UserGroupListParams,
  UserPolicyListParams,
} from './userRelations.ts'

// Passwords
export {
  changeUserPassword,
  changeUserPasswordMutation,
  requestPasswordReset,
  requestPasswordResetMutation,
  setUserPassword,
  setUserPasswordMutation,
} from './passwords.ts'
export type { PasswordReset, PasswordResetRequest } from './passwords.ts'

// E-mail addresses
export {
  confirmEmail,
  confirmEmailMutation,
  requestEmailConfirmation,
  requestEmailConfirmationMutation,
  updateUserEmails,
  updateUserEmailsAsAdmin,
  updateUserEmailsAsAdminMutation,
  updateUserEmailsMutation,
} from './emails.ts'
export type {
  AdminEmail,
  AdminEmailsReplace,
  EmailConfirmation,
  EmailsReplace,
} from './emails.ts'

// Registration
export { registerUser, registerUserMutation } from './registration.ts'
export type { Registration } from './registration.ts'

// Policies
export {
  createPolicy,
  createPolicyMutation,
  deletePolicy,
  deletePolicyMutation,
  getPolicy,
  listPolicies,
  policiesInfiniteQuery,
  policiesQuery,
  policyQuery,
  replacePolicy,
  replacePolicyMutation,
  updatePolicy,
  updatePolicyMutation,
} from './policies.ts'
export type {
  Policy,
  PolicyCreate,
  PolicyEdit,
  PolicyListParams,
  PolicyReplace,
} from './policy.ts'

export {
  addPolicyAccess,
  addPolicyAccessMutation,
  removePolicyAccess,
  removePolicyAccessMutation,
} from './policyAccess.ts'

// Groups
export {
  createGroup,
  createGroupMutation,
  deleteGroup,
  deleteGroupMutation,
  getGroup,
  groupQuery,
  groupsInfiniteQuery,
  groupsQuery,
  listGroups,
  replaceGroup,
  replaceGroupMutation,
  updateGroup,
  updateGroupMutation,
} from './groups.ts'
export type {
  Group,
  GroupCreate,
  GroupEdit,
  GroupListParams,
  GroupOrder,
  GroupReplace,
} from './group.ts'

// What groups have
export {
  addGroupPolicy,
  addGroupPolicyMutation,
  addGroupUser,
  addGroupUserMutation,
  groupPoliciesInfiniteQuery,
  groupPoliciesQuery,
  groupUsersInfiniteQuery,
  groupUsersQuery,
  listGroupPolicies,
  listGroupUsers,
  removeGroupPolicy,
  removeGroupPolicyMutation,
  removeGroupUser,
  removeGroupUserMutation,
} from './groupRelations.ts'
export type {
  GroupPolicyListParams,
  GroupUserListParams,
} from './groupRelations.ts'

// Sessions
export {
  deleteSession,
  deleteSessionMutation,
  listSessions,
  sessionsInfiniteQuery,
  sessionsQuery,
} from './sessions.ts'
export type { Session, SessionListParams } from './sessions.ts'

// Refresh tokens
export {
  deleteOwnRefreshToken,
  deleteOwnRefreshTokenMutation,
  deleteUserRefreshToken,
  deleteUserRefreshTokenMutation,
  listOwnRefreshTokens,
  listRefreshTokens,
  listUserRefreshTokens,
  ownRefreshTokensInfiniteQuery,
  ownRefreshTokensQuery,
  refreshTokensInfiniteQuery,
  refreshTokensQuery,
  userRefreshTokensInfiniteQuery,
  userRefreshTokensQuery,
} from './refreshTokens.ts'
export type { RefreshToken, RefreshTokenListParams } from './refreshTokens.ts'

// Tenants
export {
  createTenant,
  createTenantMutation,
  deleteTenant,
  getTenant,
  listTenants,
  replaceTenant,
  replaceTenantMutation,
  tenantQuery,
  tenantsInfiniteQuery,
  tenantsQuery,
  updateTenant,
  updateTenantMutation,
} from './tenants.ts'
export type {
  Address,
  AuthenticationMethod,
  Domain,
  Tenant,
  TenantCreate,
  TenantEdit,
  TenantListParams,
  TenantReplace,
} from './tenant.ts'

export {
  deleteTenantMutation,
  listTenantDomains,
  moveTenant,
  moveTenantMutation,
  tenantDomainsQuery,
} from './tenantTree.ts'
export type { TenantMove } from './tenantTree.ts'

// Tokens
export {
  checkScopes,
  checkToken,
  createToken,
  getToken,
  revokeToken,
  revokeTokenMutation,
  tokenQuery,
} from './tokens.ts'
export { scopeQuery, scopesQuery } from './scopes.ts'
export type { ScopeCheck } from './scopes.ts'
export type {
  ScopesCheck,
  Token,
  TokenCheck,
  TokenCreate,
  TokenInfo,
} from './issuedToken.ts'

export { getTokenValidity, tokenValidityQuery } from './tokenValidity.ts'

// Signing in and out
export { signInMutation, signOutMutation } from './signIn.ts'

// SAML sign-in
export {
  finishSamlSignIn,
  finishSamlSignInMutation,
  startSamlSignIn,
  startSamlSignInMutation,
  startSamlSignOut,
  startSamlSignOutMutation,
} from './saml.ts'
export type { SamlReturn, SamlStart } from './saml.ts'

// SAML and LDAP settings
export {
  createSamlConfig,
  createSamlConfigMutation,
  deleteSamlConfig,
  deleteSamlConfigMutation,
  getSamlAcsUrlTemplate,
  getSamlConfig,
  getSamlMetadata,
  samlAcsUrlTemplateQuery,
  samlConfigQuery,
  samlMetadataQuery,
  updateSamlConfig,
  updateSamlConfigMutation,
} from './samlConfig.ts'
export type {
  SamlConfig,
  SamlConfigCreate,
  SamlConfigUpdate,
} from './samlConfig.ts'

export {
  deleteLdapConfig,
  deleteLdapConfigMutation,
  getLdapConfig,
  ldapConfigQuery,
  replaceLdapConfig,
  replaceLdapConfigMutation,
  updateLdapConfig,
  updateLdapConfigMutation,
} from './ldap.ts'
export type { LdapConfig, LdapConfigEdit, LdapConfigReplace } from './ldap.ts'

// Identity providers
export {
  addIdentityProviderUser,
  addIdentityProviderUserMutation,
  addIdentityProviderUsers,
  addIdentityProviderUsersMutation,
  identityProvidersQuery,
  listIdentityProviders,
  removeIdentityProviderUser,
  removeIdentityProviderUserMutation,
} from './idp.ts'
export type { IdentityProvider } from './idp.ts'

// Services outside
export {
  createUserExternalAuth,
  createUserExternalAuthMutation,
  deleteUserExternalAuth,
  deleteUserExternalAuthMutation,
  externalUsersInfiniteQuery,
  externalUsersQuery,
  getUserExternalAuth,
  listExternalUsers,
  listUserExternalAuths,
  replaceUserExternalAuth,
  replaceUserExternalAuthMutation,
  userExternalAuthQuery,
  userExternalAuthsInfiniteQuery,
  userExternalAuthsQuery,
} from './external.ts'
export type {
  ExternalAuth,
  ExternalAuthInput,
  ExternalAuthListParams,
  ExternalData,
  ExternalUserListParams,
} from './external.ts'

export {
  createExternalConfig,
  createExternalConfigMutation,
  deleteExternalConfig,
  deleteExternalConfigMutation,
  externalConfigQuery,
  getExternalConfig,
  replaceExternalConfig,
  replaceExternalConfigMutation,
} from './externalConfig.ts'
export type { ExternalConfigWrite, Json } from './externalConfig.ts'

export {
  createUserMobileAuth,
  createUserMobileAuthMutation,
  deleteUserMobileAuth,
  deleteUserMobileAuthMutation,
  getUserMobileAuth,
  getUserMobileSenderId,
  replaceUserMobileAuth,
  replaceUserMobileAuthMutation,
  updateUserMobileAuth,
  updateUserMobileAuthMutation,
  userMobileAuthQuery,
  userMobileSenderIdQuery,
} from './externalMobile.ts'
export type { MobileAuth, MobileAuthEdit } from './externalMobile.ts'

export {
  deleteUserGoogleAuth,
  deleteUserGoogleAuthMutation,
  deleteUserMicrosoftAuth,
  deleteUserMicrosoftAuthMutation,
  getUserGoogleAuth,
  getUserMicrosoftAuth,
  startUserGoogleAuth,
  startUserGoogleAuthMutation,
  startUserMicrosoftAuth,
  startUserMicrosoftAuthMutation,
  userGoogleAuthQuery,
  userMicrosoftAuthQuery,
} from './externalOAuth.ts'
export type { OAuthStart, OAuthStartBody, OAuthToken } from './externalOAuth.ts'

// The server's configuration
export {
  configQuery,
  getConfig,
  updateConfig,
  updateConfigMutation,
} from './config.ts'
export type { ConfigChange } from './config.ts'
export type { OAuthServiceConfig, ServerConfig } from './serverConfig.ts'

// The server's API document
export { apiDocumentQuery, getApiDocument } from './apiDocument.ts'

// Backends
export { backendsQuery, listBackends } from './backends.ts'

// Status
export { checkStatus, getStatus, statusQuery } from './status.ts'
