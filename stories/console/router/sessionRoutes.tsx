import { createRoute } from '@tanstack/react-router'
import {
  listRefreshTokens,
  listSessions,
  refreshTokensQuery,
  sessionsQuery,
} from 'wazo-auth-query'
import { RefreshTokensPage } from '../refreshTokens/RefreshTokensPage.tsx'
import { SessionsPage } from '../sessions/SessionsPage.tsx'
import { app } from './app.tsx'
import { guardAccess } from './guard.ts'
import { refreshTokensInput, sessionsInput } from './lists.ts'
import { prefetch } from './prefetch.ts'
import { refreshTokensSearch, sessionsSearch } from './search.ts'

const sessions = createRoute({
  getParentRoute: () => app,
  path: '/sessions',
  validateSearch: sessionsSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, listSessions),
  loader({ context: { auth, queryClient }, deps }) {
    prefetch(queryClient, sessionsQuery(auth, sessionsInput(deps)))
  },
  component: SessionsPage,
})

const refreshTokens = createRoute({
  getParentRoute: () => app,
  path: '/refresh-tokens',
  validateSearch: refreshTokensSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, listRefreshTokens),
  loader({ context: { auth, queryClient }, deps }) {
    prefetch(queryClient, refreshTokensQuery(auth, refreshTokensInput(deps)))
  },
  component: RefreshTokensPage,
})

/** Who is signed in, and may stay so. */
export const sessionRoutes = [sessions, refreshTokens] as const
