'use client'
import {
  createInfiniteQueryHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  tenantsQuery,
  tenantsInfiniteQuery,
  tenantQuery,
} from '../src/tenants.ts'

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
