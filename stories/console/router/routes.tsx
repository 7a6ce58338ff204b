import {
  createRootRouteWithContext,
  createRoute,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import {
  groupQuery,
  groupsQuery,
  policiesQuery,
  policyQuery,
  userGroupsQuery,
  userPoliciesQuery,
  userQuery,
  userSessionsQuery,
  usersQuery,
} from 'wazo-auth-query'
import { GroupPage } from '../groups/GroupPage.tsx'
import { GroupsPage } from '../groups/GroupsPage.tsx'
import { NewGroupPage } from '../groups/NewGroupPage.tsx'
import { AppLayout } from '../layout/AppLayout.tsx'
import { NotFoundPage } from '../parts/NotFoundPage.tsx'
import { RouteError } from '../parts/RouteError.tsx'
import { NewPolicyPage } from '../policies/NewPolicyPage.tsx'
import { PoliciesPage } from '../policies/PoliciesPage.tsx'
import { PolicyPage } from '../policies/PolicyPage.tsx'
import { SessionPage } from '../session/SessionPage.tsx'
import { SignInPage } from '../signIn/SignInPage.tsx'
import { NewUserPage } from '../users/NewUserPage.tsx'
import { UsersPage } from '../users/UsersPage.tsx'
import { UserPage } from '../user/UserPage.tsx'
import { needs } from './access.ts'
import type { RouterContext } from './context.ts'
import { guardAccess, guardSession } from './guard.ts'
import { groupsInput, policiesInput, usersInput } from './lists.ts'
import { prefetch } from './prefetch.ts'
import {
  groupsSearch,
  policiesSearch,
  signInSearch,
  tenantSearch,
  userSearch,
  usersSearch,
} from './search.ts'
import { firstPage } from './start.ts'

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteError,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  beforeLoad({ context: { auth }, search }) {
    const { status } = auth.session.getSnapshot()
    if (status === 'signedIn')
      redirect({ to: search.redirect ?? '/', replace: true, throw: true })
  },
  component: SignInPage,
})

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  validateSearch: tenantSearch,
  search: { middlewares: [retainSearchParams(['tenant'])] },
  async beforeLoad({ context: { auth }, search: { tenant }, location }) {
    await guardSession(auth, location.href)
    return { auth: tenant ? auth.withTenant(tenant) : auth }
  },
  component: AppLayout,
  errorComponent: RouteError,
})

const start = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad({ context: { auth } }) {
    redirect({ to: firstPage(auth), replace: true, throw: true })
  },
})

const users = createRoute({
  getParentRoute: () => app,
  path: '/users',
  validateSearch: usersSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, needs.users),
  loader({ context: { auth, queryClient }, deps }) {
    prefetch(queryClient, usersQuery(auth, usersInput(deps)))
  },
  component: UsersPage,
  errorComponent: RouteError,
})

const newUser = createRoute({
  getParentRoute: () => app,
  path: '/users/new',
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, needs.createUser),
  component: NewUserPage,
  errorComponent: RouteError,
})

const user = createRoute({
  getParentRoute: () => app,
  path: '/users/$userUuid',
  validateSearch: userSearch,
  loaderDeps: ({ search: { tab } }) => ({ tab }),
  beforeLoad: ({ context: { auth }, params: { userUuid } }) =>
    guardAccess(auth, needs.user(userUuid)),
  loader({ context: { auth, queryClient }, params, deps: { tab } }) {
    const { userUuid: user_uuid } = params
    prefetch(queryClient, userQuery(auth, user_uuid))
    if (tab === 'access') {
      prefetch(queryClient, userPoliciesQuery(auth, { user_uuid }))
      prefetch(queryClient, userGroupsQuery(auth, { user_uuid }))
    }
    if (tab === 'security')
      prefetch(queryClient, userSessionsQuery(auth, { user_uuid }))
  },
  component: UserPage,
  errorComponent: RouteError,
})

const groups = createRoute({
  getParentRoute: () => app,
  path: '/groups',
  validateSearch: groupsSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, needs.groups),
  loader({ context: { auth, queryClient }, deps }) {
    prefetch(queryClient, groupsQuery(auth, groupsInput(deps)))
  },
  component: GroupsPage,
  errorComponent: RouteError,
})

const newGroup = createRoute({
  getParentRoute: () => app,
  path: '/groups/new',
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, needs.createGroup),
  component: NewGroupPage,
  errorComponent: RouteError,
})

const group = createRoute({
  getParentRoute: () => app,
  path: '/groups/$groupUuid',
  beforeLoad: ({ context: { auth }, params: { groupUuid } }) =>
    guardAccess(auth, needs.group(groupUuid)),
  loader({ context: { auth, queryClient }, params: { groupUuid } }) {
    prefetch(queryClient, groupQuery(auth, groupUuid))
  },
  component: GroupPage,
  errorComponent: RouteError,
})

const policies = createRoute({
  getParentRoute: () => app,
  path: '/policies',
  validateSearch: policiesSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, needs.policies),
  loader({ context: { auth, queryClient }, deps }) {
    prefetch(queryClient, policiesQuery(auth, policiesInput(deps)))
  },
  component: PoliciesPage,
  errorComponent: RouteError,
})

const newPolicy = createRoute({
  getParentRoute: () => app,
  path: '/policies/new',
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, needs.createPolicy),
  component: NewPolicyPage,
  errorComponent: RouteError,
})

const policy = createRoute({
  getParentRoute: () => app,
  path: '/policies/$policyUuid',
  beforeLoad: ({ context: { auth }, params: { policyUuid } }) =>
    guardAccess(auth, needs.policy(policyUuid)),
  loader({ context: { auth, queryClient }, params: { policyUuid } }) {
    prefetch(queryClient, policyQuery(auth, policyUuid))
  },
  component: PolicyPage,
  errorComponent: RouteError,
})

const session = createRoute({
  getParentRoute: () => app,
  path: '/session',
  component: SessionPage,
  errorComponent: RouteError,
})

/** Within the frame, for whoever is signed in. */
const unknown = createRoute({
  getParentRoute: () => app,
  path: '/$',
  component: NotFoundPage,
})

export const routeTree = root.addChildren([
  signIn,
  app.addChildren([
    start,
    users,
    newUser,
    user,
    groups,
    newGroup,
    group,
    policies,
    newPolicy,
    policy,
    session,
    unknown,
  ]),
])
