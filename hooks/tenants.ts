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

/** The tenant and all below it. */
export const useTenants = createQueryHook(tenantsQuery)

/** The tenant and all below it, suspending. */
export const useSuspenseTenants = createSuspenseQueryHook(tenantsQuery)

/** The tenant and all below it, page after page. */
export const useInfiniteTenants = createInfiniteQueryHook(tenantsInfiniteQuery)

/** The tenant and all below it, page after page, suspending. */
export const useSuspenseInfiniteTenants =
  createSuspenseInfiniteQueryHook(tenantsInfiniteQuery)

/** One tenant. */
export const useTenant = createQueryHook(tenantQuery)

/** One tenant, suspending. */
export const useSuspenseTenant = createSuspenseQueryHook(tenantQuery)

/** Creates a tenant. */
export const useCreateTenant = createMutationHook(createTenantMutation)

/** Changes a tenant, shown at once and undone if refused. */
export const useUpdateTenant = createMutationHook(updateTenantMutation)

/** Replaces a tenant by exactly this. */
export const useReplaceTenant = createMutationHook(replaceTenantMutation)

/** All domains of a tenant. */
export const useTenantDomains = createQueryHook(tenantDomainsQuery)

/** All domains of a tenant, suspending. */
export const useSuspenseTenantDomains =
  createSuspenseQueryHook(tenantDomainsQuery)

/** Puts a tenant below another, shown at once and undone if refused. */
export const useMoveTenant = createMutationHook(moveTenantMutation)

/** Deletes a tenant, gone from every list at once, with what it held. */
export const useDeleteTenant = createMutationHook(deleteTenantMutation)
