import { createRouter, type RouterHistory } from '@tanstack/react-router'
import type { RouterContext } from './context.ts'
import { routeTree } from './routes.tsx'

export interface ConsoleRouterOptions extends Omit<RouterContext, 'setRenews'> {
  history: RouterHistory | undefined
}

export function createConsoleRouter(options: ConsoleRouterOptions) {
  const { auth, queryClient, history } = options
  return createRouter({
    routeTree,
    // Until the console is there, there is nothing to keep.
    context: { auth, queryClient, setRenews() {} },
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
