'use client'
import {
  createInfiniteQueryHook,
  createMutationHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  tenantsQuery,
  tenantsInfiniteQuery,
  tenantQuery,
  createTenantMutation,
  updateTenantMutation,
  replaceTenantMutation,
} from '../src/tenants.ts'
import {
  tenantDomainsQuery,
  moveTenantMutation,
  deleteTenantMutation,
} from '../src/tenantTree.ts'

/**
 * Fetches the tenant and all tenants below it (`GET /tenants`). `recurse` makes
 * no difference.
 */
export const useTenants = createQueryHook(tenantsQuery)

/** Like `useTenants`, with Suspense. */
export const useSuspenseTenants = createSuspenseQueryHook(tenantsQuery)

/** Like `useTenants`, page by page for infinite scrolling. */
export const useInfiniteTenants = createInfiniteQueryHook(tenantsInfiniteQuery)

/** Like `useInfiniteTenants`, with Suspense. */
export const useSuspenseInfiniteTenants =
  createSuspenseInfiniteQueryHook(tenantsInfiniteQuery)

/** Fetches one tenant (`GET /tenants/{tenant_uuid}`). */
export const useTenant = createQueryHook(tenantQuery)

/** Like `useTenant`, with Suspense. */
export const useSuspenseTenant = createSuspenseQueryHook(tenantQuery)

/**
 * Creates a tenant below the client's (`POST /tenants`). Rejects with kind
 * `notFound` if the contact is unknown.
 */
export const useCreateTenant = createMutationHook(createTenantMutation)

/**
 * Updates a tenant: reads it, merges the given fields and writes the whole
 * (`GET /tenants/{tenant_uuid}` and `PUT /tenants/{tenant_uuid}`). Optimistic.
 * Rejects with `EditConflictError` as `useUpdateUser` does.
 */
export const useUpdateTenant = createMutationHook(updateTenantMutation)

/**
 * Replaces a tenant (`PUT /tenants/{tenant_uuid}`). The server clears every
 * field that the body leaves out, such as domains and address. To change some
 * fields only, use `useUpdateTenant`.
 */
export const useReplaceTenant = createMutationHook(replaceTenantMutation)

/**
 * Fetches all domains of a tenant (`GET /tenants/{tenant_uuid}/domains`). In no
 * particular order. To change them, use `useUpdateTenant`.
 */
export const useTenantDomains = createQueryHook(tenantDomainsQuery)

/** Like `useTenantDomains`, with Suspense. */
export const useSuspenseTenantDomains =
  createSuspenseQueryHook(tenantDomainsQuery)

/**
 * Moves a tenant below another
 * (`PUT /tenants/{tenant_uuid}/parent/{parent_tenant_uuid}`). Optimistic.
 * Rejects with kind `conflict` if that is the tenant itself or one below it.
 */
export const useMoveTenant = createMutationHook(moveTenantMutation)

/**
 * Deletes a tenant with its users, groups, policies and sessions
 * (`DELETE /tenants/{tenant_uuid}`). It leaves every list at once. Rejects with
 * kind `invalid` while there are tenants below it, and with `forbidden` for the
 * client's own tenant.
 */
export const useDeleteTenant = createMutationHook(deleteTenantMutation)
