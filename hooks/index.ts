'use client'
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
export { useChangeUserPassword } from './passwords.ts'
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
  useInfiniteTenants,
  useSuspenseInfiniteTenants,
  useSuspenseTenant,
  useSuspenseTenants,
  useTenant,
  useTenants,
} from './tenants.ts'
export {
  useRevokeToken,
  useScopes,
  useSuspenseScopes,
  useSuspenseToken,
  useToken,
} from './tokens.ts'
export { useBackends, useSuspenseBackends } from './backends.ts'
export { useStatus, useSuspenseStatus } from './status.ts'
