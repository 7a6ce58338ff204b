'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  ldapConfigQuery,
  updateLdapConfigMutation,
  replaceLdapConfigMutation,
  deleteLdapConfigMutation,
} from '../src/ldap.ts'

/** The LDAP settings of the tenant. */
export const useLdapConfig = createQueryHook(ldapConfigQuery)

/** The LDAP settings of the tenant, suspending. */
export const useSuspenseLdapConfig = createSuspenseQueryHook(ldapConfigQuery)

/** Changes the LDAP settings of the tenant. */
export const useUpdateLdapConfig = createMutationHook(updateLdapConfigMutation)

/** Sets the LDAP settings of the tenant. */
export const useReplaceLdapConfig = createMutationHook(
  replaceLdapConfigMutation,
)

/** Removes the LDAP settings of the tenant. */
export const useDeleteLdapConfig = createMutationHook(deleteLdapConfigMutation)
