'use client'
export { useAccess, useCan, useRenewOnOwnRights } from './access.ts'
export { Can } from './Can.tsx'
export type { CanProps } from './Can.tsx'
export { Protected } from './Protected.tsx'
export type { ProtectedProps } from './Protected.tsx'
export { ReauthBoundary } from './ReauthBoundary.tsx'
export type { ReauthBoundaryProps } from './ReauthBoundary.tsx'
export {
  TenantScope,
  WazoAuthProvider,
  useWazoAuth,
} from './WazoAuthProvider.tsx'
export type {
  TenantScopeProps,
  WazoAuthProviderProps,
} from './WazoAuthProvider.tsx'
export {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
export type {
  InfiniteQueryHook,
  MutationHook,
  QueryHook,
  SuspenseInfiniteQueryHook,
  SuspenseQueryHook,
} from './create.ts'
export {
  useActiveTenant,
  useRenewal,
  useSession,
  useSessionExpiry,
  useSignIn,
  useSignOut,
  useTokenDetails,
  useTokenValidity,
} from './session.ts'
export { useBulk } from './bulk.ts'
export { usePostpone } from './postpone.ts'
export {
  useCreateUser,
  useDeleteUser,
  useInfiniteUsers,
  useReplaceUser,
  useSuspenseInfiniteUsers,
  useSuspenseUser,
  useSuspenseUsers,
  useUpdateUser,
  useUser,
  useUsers,
} from './users.ts'
export {
  useAddUserPolicy,
  useDeleteUserSession,
  useInfiniteUserGroups,
  useInfiniteUserPolicies,
  useInfiniteUserSessions,
  useRemoveUserPolicy,
  useSuspenseInfiniteUserGroups,
  useSuspenseInfiniteUserPolicies,
  useSuspenseInfiniteUserSessions,
  useSuspenseUserGroups,
  useSuspenseUserPolicies,
  useSuspenseUserSessions,
  useUserGroups,
  useUserPolicies,
  useUserSessions,
} from './userRelations.ts'
export {
  useAddPolicyAccess,
  useCreatePolicy,
  useDeletePolicy,
  useInfinitePolicies,
  usePolicies,
  usePolicy,
  useRemovePolicyAccess,
  useReplacePolicy,
  useSuspenseInfinitePolicies,
  useSuspensePolicies,
  useSuspensePolicy,
  useUpdatePolicy,
} from './policies.ts'
export {
  useDeleteSession,
  useInfiniteSessions,
  useSessions,
  useSuspenseInfiniteSessions,
  useSuspenseSessions,
} from './sessions.ts'
export {
  useRevokeToken,
  useScope,
  useScopes,
  useSuspenseScope,
  useSuspenseScopes,
  useSuspenseToken,
  useToken,
} from './tokens.ts'
export { useBackends, useSuspenseBackends } from './backends.ts'
export { useStatus, useSuspenseStatus } from './status.ts'
export {
  useCreateGroup,
  useDeleteGroup,
  useGroup,
  useGroups,
  useInfiniteGroups,
  useReplaceGroup,
  useSuspenseGroup,
  useSuspenseGroups,
  useSuspenseInfiniteGroups,
  useUpdateGroup,
} from './groups.ts'
export {
  useAddGroupPolicy,
  useAddGroupUser,
  useGroupPolicies,
  useGroupUsers,
  useInfiniteGroupPolicies,
  useInfiniteGroupUsers,
  useRemoveGroupPolicy,
  useRemoveGroupUser,
  useSuspenseGroupPolicies,
  useSuspenseGroupUsers,
  useSuspenseInfiniteGroupPolicies,
  useSuspenseInfiniteGroupUsers,
} from './groupRelations.ts'
export {
  useCreateTenant,
  useDeleteTenant,
  useInfiniteTenants,
  useMoveTenant,
  useReplaceTenant,
  useSuspenseInfiniteTenants,
  useSuspenseTenant,
  useSuspenseTenantDomains,
  useSuspenseTenants,
  useTenant,
  useTenantDomains,
  useTenants,
  useUpdateTenant,
} from './tenants.ts'
export {
  useDeleteOwnRefreshToken,
  useDeleteUserRefreshToken,
  useInfiniteOwnRefreshTokens,
  useInfiniteRefreshTokens,
  useInfiniteUserRefreshTokens,
  useOwnRefreshTokens,
  useRefreshTokens,
  useSuspenseInfiniteOwnRefreshTokens,
  useSuspenseInfiniteRefreshTokens,
  useSuspenseInfiniteUserRefreshTokens,
  useSuspenseOwnRefreshTokens,
  useSuspenseRefreshTokens,
  useSuspenseUserRefreshTokens,
  useUserRefreshTokens,
} from './refreshTokens.ts'
export {
  useConfirmEmail,
  useRequestEmailConfirmation,
  useUpdateUserEmails,
  useUpdateUserEmailsAsAdmin,
} from './emails.ts'
export {
  useChangeUserPassword,
  useRequestPasswordReset,
  useSetUserPassword,
} from './passwords.ts'
export { useRegisterUser } from './registration.ts'
export {
  useCreateExternalConfig,
  useCreateUserExternalAuth,
  useDeleteExternalConfig,
  useDeleteUserExternalAuth,
  useExternalConfig,
  useExternalUsers,
  useInfiniteExternalUsers,
  useInfiniteUserExternalAuths,
  useReplaceExternalConfig,
  useReplaceUserExternalAuth,
  useSuspenseExternalConfig,
  useSuspenseExternalUsers,
  useSuspenseInfiniteExternalUsers,
  useSuspenseInfiniteUserExternalAuths,
  useSuspenseUserExternalAuth,
  useSuspenseUserExternalAuths,
  useUserExternalAuth,
  useUserExternalAuths,
} from './external.ts'
export {
  useCreateUserMobileAuth,
  useDeleteUserMobileAuth,
  useReplaceUserMobileAuth,
  useSuspenseUserMobileAuth,
  useSuspenseUserMobileSenderId,
  useUpdateUserMobileAuth,
  useUserMobileAuth,
  useUserMobileSenderId,
} from './externalMobile.ts'
export {
  useDeleteUserGoogleAuth,
  useDeleteUserMicrosoftAuth,
  useStartUserGoogleAuth,
  useStartUserMicrosoftAuth,
  useSuspenseUserGoogleAuth,
  useSuspenseUserMicrosoftAuth,
  useUserGoogleAuth,
  useUserMicrosoftAuth,
} from './externalOAuth.ts'
export {
  useDeleteLdapConfig,
  useLdapConfig,
  useReplaceLdapConfig,
  useSuspenseLdapConfig,
  useUpdateLdapConfig,
} from './ldap.ts'
export {
  useCreateSamlConfig,
  useDeleteSamlConfig,
  useFinishSamlSignIn,
  useSamlAcsUrlTemplate,
  useSamlConfig,
  useSamlMetadata,
  useStartSamlSignIn,
  useStartSamlSignOut,
  useSuspenseSamlAcsUrlTemplate,
  useSuspenseSamlConfig,
  useSuspenseSamlMetadata,
  useUpdateSamlConfig,
} from './saml.ts'
export {
  useAddIdentityProviderUser,
  useAddIdentityProviderUsers,
  useIdentityProviders,
  useRemoveIdentityProviderUser,
  useSuspenseIdentityProviders,
} from './idp.ts'
export { useConfig, useSuspenseConfig, useUpdateConfig } from './config.ts'
export { useApiDocument, useSuspenseApiDocument } from './apiDocument.ts'
