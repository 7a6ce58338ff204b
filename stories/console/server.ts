import {
  browserTabs,
  createTokenProvider,
  createWazoAuth,
} from 'wazo-auth-query'
import { legacy, type LegacyOptions } from 'wazo-auth-query/legacy'
import { QueryClient } from '@tanstack/react-query'
import type { ConsoleOptions } from './createConsole.tsx'
import { keptInTab } from './signIn/keptInTab.ts'

/**
 * A real server, which may be of any age, and the client that talks to it.
 *
 * @param url What the page's own origin leads to at `/api/auth`.
 * @param dialect Where it does not tell by its API document.
 */
export function createServer(
  url: string,
  dialect: LegacyOptions['dialect'] = 'detect',
): ConsoleOptions {
  const queryClient = new QueryClient()
  const keeping = keptInTab(() => sessionStorage, url)
  const auth = createWazoAuth({
    baseURL: '/api/auth/0.1',
    serverId: url,
    // A server outlives this page: a link that is opened in a new tab need not
    // ask for the password again.
    tokenProvider: createTokenProvider({
      tabs: browserTabs({ shareSession: true }),
      storage: keeping.storage,
    }),
    queryClient,
    adapter: legacy({ dialect }),
  })
  const settings = { server: new URL(url).host, demoLogins: [], keeping }
  return { auth, queryClient, settings }
}
