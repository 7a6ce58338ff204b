import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { RouteError } from '../parts/RouteError.tsx'
import { app } from './app.tsx'
import type { RouterContext } from './context.ts'
import { routeTree } from './routes.tsx'
import type { TenantSearch } from './search.ts'

export interface ConsoleRouterOptions extends Omit<RouterContext, 'setRenews'> {
  history: RouterHistory | undefined
}

/** The frame stays around whatever is in it. */
const isPage = (routeId: string) => routeId.startsWith(`${app.id}/`)

export function createConsoleRouter(options: ConsoleRouterOptions) {
  const { auth, queryClient, history } = options
  return createRouter({
    routeTree,
    // Until the console is there, there is nothing to keep.
    context: { auth, queryClient, setRenews() {} },
    ...(history && { history }),
    defaultErrorComponent: RouteError,
    // What was typed or selected on one page is not for another.
    defaultRemountDeps: ({ routeId, params, search }) =>
      isPage(routeId) && [params, (search as TenantSearch).tenant],
    defaultPreload: 'intent',
    // The cache of the queries decides what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
