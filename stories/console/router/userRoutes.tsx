import { createRoute } from '@tanstack/react-router'
import {
  createUser,
  getUser,
  listUsers,
  userGroupsInfiniteQuery,
  userPoliciesInfiniteQuery,
  userQuery,
  userSessionsInfiniteQuery,
  usersQuery,
} from 'wazo-auth-query'
import { growingPage } from '../parts/growing.ts'
import { UserPage } from '../user/UserPage.tsx'
import { NewUserPage } from '../users/NewUserPage.tsx'
import { UsersPage } from '../users/UsersPage.tsx'
import { app } from './app.tsx'
import { guardAccess } from './guard.ts'
import { usersInput } from './lists.ts'
import { prefetch, prefetchInfinite } from './prefetch.ts'
import { userSearch, usersSearch } from './search.ts'

const users = createRoute({
  getParentRoute: () => app,
  path: '/users',
  validateSearch: usersSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, listUsers),
  loader({ context: { auth, queryClient }, deps }) {
    prefetch(queryClient, usersQuery(auth, usersInput(deps)))
  },
  component: UsersPage,
})

const newUser = createRoute({
  getParentRoute: () => app,
  path: '/users/new',
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, createUser),
  component: NewUserPage,
})

const user = createRoute({
  getParentRoute: () => app,
  path: '/users/$userUuid',
  validateSearch: userSearch,
  loaderDeps: ({ search: { tab } }) => ({ tab }),
  beforeLoad: ({ context: { auth }, params: { userUuid } }) =>
    guardAccess(auth, getUser, userUuid),
  loader({ context: { auth, queryClient }, params, deps: { tab } }) {
    const { userUuid: user_uuid } = params
    prefetch(queryClient, userQuery(auth, user_uuid))
    const input = { user_uuid, limit: growingPage }
    if (tab === 'access') {
      prefetchInfinite(queryClient, userPoliciesInfiniteQuery(auth, input))
      prefetchInfinite(queryClient, userGroupsInfiniteQuery(auth, input))
    }
    if (tab === 'security')
      prefetchInfinite(queryClient, userSessionsInfiniteQuery(auth, input))
  },
  component: UserPage,
})

/** Who has an account. */
export const userRoutes = [users, newUser, user] as const
