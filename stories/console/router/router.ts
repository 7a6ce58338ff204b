import { createRouter, type RouterHistory } from '@tanstack/react-router'
import type { RouterContext } from './context.ts'
import { routeTree } from './routes.tsx'

export interface ConsoleRouterOptions extends RouterContext {
  history: RouterHistory | undefined
}

export function createConsoleRouter(options: ConsoleRouterOptions) {
  const { auth, queryClient, history } = options
  return createRouter({
    routeTree,
    context: { auth, queryClient },
    ...(history && { history }),
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
