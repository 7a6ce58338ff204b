import {
  createRootRouteWithContext,
  createRoute,
  Outlet,
  retainSearchParams,
} from '@tanstack/react-router'
import { AppLayout } from '../layout/AppLayout.tsx'
import { OutboxProvider } from '../outbox/OutboxProvider.tsx'
import { NotFoundPage } from '../parts/NotFoundPage.tsx'
import type { RouterContext } from './context.ts'
import { guardSession } from './guard.ts'
import { tenantSearch } from './search.ts'

/** Above every page. */
export const root = createRootRouteWithContext<RouterContext>()({
  component: () => (
    <OutboxProvider>
      <Outlet />
    </OutboxProvider>
  ),
  notFoundComponent: NotFoundPage,
})

/** Above the pages of who is signed in: the frame, for a tenant. */
export const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  validateSearch: tenantSearch,
  search: { middlewares: [retainSearchParams(['tenant'])] },
  async beforeLoad({ context: { auth }, search: { tenant }, location }) {
    await guardSession(auth, location.href)
    return { auth: tenant ? auth.withTenant(tenant) : auth }
  },
  component: AppLayout,
})
