import { createRoute } from '@tanstack/react-router'
import {
  createTenant,
  getTenant,
  listTenants,
  tenantQuery,
  tenantsQuery,
} from 'wazo-auth-query'
import { NewTenantPage } from '../tenants/NewTenantPage.tsx'
import { TenantPage } from '../tenants/TenantPage.tsx'
import { TenantsPage } from '../tenants/TenantsPage.tsx'
import { app } from './app.tsx'
import { guardAccess } from './guard.ts'
import { prefetch } from './prefetch.ts'
import { newTenantSearch, tenantsSearch } from './search.ts'

const tenants = createRoute({
  getParentRoute: () => app,
  path: '/tenants',
  validateSearch: tenantsSearch,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, listTenants),
  loader({ context: { auth, queryClient } }) {
    prefetch(queryClient, tenantsQuery(auth, { order: 'name' }))
  },
  component: TenantsPage,
})

const newTenant = createRoute({
  getParentRoute: () => app,
  path: '/tenants/new',
  validateSearch: newTenantSearch,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, createTenant),
  component: NewTenantPage,
})

const tenant = createRoute({
  getParentRoute: () => app,
  path: '/tenants/$tenantUuid',
  beforeLoad: ({ context: { auth }, params: { tenantUuid } }) =>
    guardAccess(auth, getTenant, tenantUuid),
  loader({ context: { auth, queryClient }, params: { tenantUuid } }) {
    prefetch(queryClient, tenantQuery(auth, tenantUuid))
    prefetch(queryClient, tenantsQuery(auth, { order: 'name' }))
  },
  component: TenantPage,
})

/** Who is below whom. */
export const tenantRoutes = [tenants, newTenant, tenant] as const
