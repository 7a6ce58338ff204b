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

/**
 * Fetches the LDAP settings of the tenant (`GET /backends/ldap`). Every field
 * is `null` if there are none.
 */
export const useLdapConfig = createQueryHook(ldapConfigQuery)

/** Like `useLdapConfig`, with Suspense. */
export const useSuspenseLdapConfig = createSuspenseQueryHook(ldapConfigQuery)

/**
 * Updates the LDAP settings of the tenant: reads them, merges the given fields
 * and writes the whole (`GET /backends/ldap` and `PUT /backends/ldap`). Rejects
 * with `EditConflictError` as `useUpdateUser` does.
 */
export const useUpdateLdapConfig = createMutationHook(updateLdapConfigMutation)

/**
 * Replaces the LDAP settings of the tenant (`PUT /backends/ldap`). The server
 * resets the protocol version if the body leaves it out. To change some fields
 * only, use `useUpdateLdapConfig`.
 */
export const useReplaceLdapConfig = createMutationHook(
  replaceLdapConfigMutation,
)

/**
 * Deletes the LDAP settings of the tenant (`DELETE /backends/ldap`). Also
 * succeeds if there are none.
 */
export const useDeleteLdapConfig = createMutationHook(deleteLdapConfigMutation)
