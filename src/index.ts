// The client
export * from './client.ts'
export type { CallOptions, WazoAuth, WazoAuthOptions } from './wazoAuth.ts'
export type { HttpRequest, Transport } from './transport.ts'
export { bindCache } from './cache.ts'
export * from './guards.ts'
export * from './clock.ts'

// The session
export * from './token/provider.ts'
export type * from './token/sessionSnapshot.ts'
export type * from './token/types.ts'
export type { SignInInput } from './token/credentials.ts'
export type { SessionUser, TokenDetails } from './token/grant.ts'
export type {
  RenewalFailure,
  RenewalFailureReason,
  RenewalSnapshot,
} from './token/renewalSnapshot.ts'
export * from './token/tabs.ts'
export * from './token/storage.ts'
export type { SessionKeeper } from './token/keeper.ts'
export type { ParkingOptions } from './token/parking.ts'
export * from './sessionExpiry.ts'

// Errors
export { isRetryable, WazoAuthError } from './error.ts'
export type {
  ErrorParams,
  FieldError,
  WazoAuthErrorDetails,
  WazoAuthErrorKind,
} from './error.ts'

// Defining queries and mutations
export * from './endpoint.ts'
export type {
  Endpoint,
  EndpointTypes,
  InputArgs,
  InputOf,
  Method,
  OutputOf,
  PlaceholdersOf,
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
export { inOwnTenant, type Done, type Effect, type Effects } from './effects.ts'
export type { Sight } from './sight.ts'
export {
  defineSecretQuery,
  shouldDehydrateMutation,
  shouldDehydrateQuery,
} from './secret.ts'
export * from './persist.ts'
export * from './revive.ts'
export * from './bindStorage.ts'

// Edit conflicts and undo
export { EditConflictError } from './conflict.ts'
export type { Base, FieldConflict } from './conflict.ts'
export * from './postpone.ts'

// Bulk operations and paging
export { bulk } from './bulk.ts'
export type { BulkOptions, BulkResult } from './bulk.ts'
export * from './paging.ts'

// Access
export { accessOf } from './accessOf.ts'
export type { KnownFacts, KnownInput, OperationNeeds } from './accessOf.ts'
export { all, any, decide, not } from './permission.ts'
export type { Permission, Requirement } from './permission.ts'
export * from './rights.ts'
export * from './ownRights.ts'
export { createAccess, reviewAcl } from './access/index.ts'
export type {
  Access,
  AccessOptions,
  AccessVerdict,
  AclRemark,
} from './access/index.ts'

// Keys
export * from './keys.ts'

// Shared types
export type * from './types.ts'

// Users
export * from './users.ts'
export type * from './user.ts'

// Policies, groups and sessions of a user
export * from './userRelations.ts'

// Passwords
export * from './passwords.ts'

// E-mail addresses
export * from './emails.ts'

// Registration
export * from './registration.ts'

// Policies
export * from './policies.ts'
export type * from './policy.ts'
export * from './policyAccess.ts'

// Groups
export * from './groups.ts'
export type * from './group.ts'

// Members and policies of a group
export * from './groupRelations.ts'

// Sessions
export * from './sessions.ts'

// Refresh tokens
export * from './refreshTokens.ts'

// Tenants
export * from './tenants.ts'
export type * from './tenant.ts'
export * from './tenantTree.ts'

// Tokens
export * from './tokens.ts'
export * from './tokenValidity.ts'
export * from './scopes.ts'
export type {
  OwnTokenCheck,
  ScopesCheck,
  SignIn,
  Token,
  TokenCheck,
  TokenCreate,
  TokenInfo,
} from './issuedToken.ts'

// Signing in and out
export * from './signIn.ts'

// SAML sign-in
export * from './saml.ts'

// SAML and LDAP settings
export * from './samlConfig.ts'
export * from './ldap.ts'

// Identity providers
export * from './idp.ts'

// External services
export * from './external.ts'
export * from './externalConfig.ts'
export * from './externalMobile.ts'
export * from './externalOAuth.ts'

// Server configuration
export * from './config.ts'
export type * from './serverConfig.ts'

// API document
export * from './apiDocument.ts'

// Backends
export * from './backends.ts'

// Status
export * from './status.ts'
