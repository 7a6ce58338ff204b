// The client
export { createWazoAuth } from './client.ts'
export type { CallOptions, WazoAuth, WazoAuthOptions } from './wazoAuth.ts'
export { bindCache } from './cache.ts'
export { requireAccess, requireSession } from './guards.ts'
export { systemClock } from './clock.ts'
export type { Clock } from './clock.ts'

// The session
export { createTokenProvider } from './token/provider.ts'
export type {
  SessionSnapshot,
  SignOutOptions,
  SignOutStep,
  TokenLease,
  TokenProvider,
  TokenProviderOptions,
} from './token/types.ts'
export type { SignInInput } from './token/exchange.ts'
export type { SessionUser, TokenDetails } from './token/grant.ts'
export type { RenewalSnapshot } from './token/renewal.ts'
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
export type { Effect, Effects } from './effects.ts'

// Lists and many at once
export { bulk } from './bulk.ts'
export type { BulkOptions, BulkResult } from './bulk.ts'
export { clampPage, listAll, offsetOf, pageCount, pageOf } from './paging.ts'

// Access
export { createAccess } from './access/index.ts'
export type { Access, AccessOptions, AccessVerdict } from './access/index.ts'

// Keys
export {
  backendsKey,
  groupsKey,
  policiesKey,
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
export { changeUserPassword, changeUserPasswordMutation } from './passwords.ts'

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
  PolicyListParams,
  PolicyReplace,
} from './policies.ts'

export {
  addPolicyAccess,
  addPolicyAccessMutation,
  removePolicyAccess,
  removePolicyAccessMutation,
} from './policyAccess.ts'

// Groups
export type { Group, GroupOrder } from './groups.ts'

// Sessions
export {
  deleteSession,
  deleteSessionMutation,
  listSessions,
  sessionsInfiniteQuery,
  sessionsQuery,
} from './sessions.ts'
export type { Session, SessionListParams } from './sessions.ts'

// Tenants
export {
  getTenant,
  listTenants,
  tenantQuery,
  tenantsInfiniteQuery,
  tenantsQuery,
} from './tenants.ts'
export type {
  Address,
  AuthenticationMethod,
  Tenant,
  TenantListParams,
} from './tenants.ts'

// Tokens
export {
  checkScopes,
  checkToken,
  createToken,
  getToken,
  revokeToken,
  revokeTokenMutation,
  scopesQuery,
  tokenQuery,
} from './tokens.ts'
export type {
  ScopesCheck,
  Token,
  TokenCheck,
  TokenCreate,
  TokenInfo,
} from './tokens.ts'

export { getTokenValidity, tokenValidityQuery } from './tokenValidity.ts'

// Signing in and out
export { signInMutation, signOutMutation } from './signIn.ts'

// Backends
export { backendsQuery, listBackends } from './backends.ts'

// Status
export { checkStatus, getStatus, statusQuery } from './status.ts'
