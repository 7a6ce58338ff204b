import { createRoute, redirect } from '@tanstack/react-router'
import { NotFoundPage } from '../parts/NotFoundPage.tsx'
import { SessionPage } from '../session/SessionPage.tsx'
import { app, root } from './app.tsx'
import { groupRoutes } from './groupRoutes.tsx'
import { policyRoutes } from './policyRoutes.tsx'
import { publicRoutes } from './publicRoutes.tsx'
import { settingsRoutes } from './settingsRoutes.tsx'
import { firstPage } from './start.ts'
import { sessionRoutes } from './sessionRoutes.tsx'
import { tenantRoutes } from './tenantRoutes.tsx'
import { userRoutes } from './userRoutes.tsx'

const start = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad({ context: { auth } }) {
    redirect({ to: firstPage(auth), replace: true, throw: true })
  },
})

const session = createRoute({
  getParentRoute: () => app,
  path: '/session',
  component: SessionPage,
})

/** Within the frame, for whoever is signed in. */
const unknown = createRoute({
  getParentRoute: () => app,
  path: '/$',
  component: NotFoundPage,
})

export const routeTree = root.addChildren([
  ...publicRoutes,
  app.addChildren([
    start,
    ...userRoutes,
    ...groupRoutes,
    ...policyRoutes,
    ...tenantRoutes,
    ...sessionRoutes,
    ...settingsRoutes,
    session,
    unknown,
  ]),
])
