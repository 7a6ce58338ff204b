import { createRoute } from '@tanstack/react-router'
import {
  accessOf,
  all,
  createPolicy,
  getPolicy,
  listPolicies,
  listUsers,
  policiesQuery,
  policyQuery,
} from 'wazo-auth-query'
import { NewPolicyPage } from '../policies/NewPolicyPage.tsx'
import { PoliciesPage } from '../policies/PoliciesPage.tsx'
import { PolicyPage } from '../policies/PolicyPage.tsx'
import { WhoCanPage } from '../policies/WhoCanPage.tsx'
import { app } from './app.tsx'
import { guardAccess } from './guard.ts'
import { policiesInput } from './lists.ts'
import { prefetch } from './prefetch.ts'
import { newPolicySearch, policiesSearch, whoCanSearch } from './search.ts'

const policies = createRoute({
  getParentRoute: () => app,
  path: '/policies',
  validateSearch: policiesSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, listPolicies),
  loader({ context: { auth, queryClient }, deps }) {
    prefetch(queryClient, policiesQuery(auth, policiesInput(deps)))
  },
  component: PoliciesPage,
})

const newPolicy = createRoute({
  getParentRoute: () => app,
  path: '/policies/new',
  validateSearch: newPolicySearch,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, createPolicy),
  component: NewPolicyPage,
})

const whoCan = createRoute({
  getParentRoute: () => app,
  path: '/policies/who-can',
  validateSearch: whoCanSearch,
  beforeLoad: ({ context: { auth } }) =>
    guardAccess(auth, all(accessOf(listPolicies), accessOf(listUsers))),
  loader({ context: { auth, queryClient } }) {
    prefetch(queryClient, policiesQuery(auth, { order: 'name' }))
  },
  component: WhoCanPage,
})

const policy = createRoute({
  getParentRoute: () => app,
  path: '/policies/$policyUuid',
  beforeLoad: ({ context: { auth }, params: { policyUuid } }) =>
    guardAccess(auth, getPolicy, policyUuid),
  loader({ context: { auth, queryClient }, params: { policyUuid } }) {
    prefetch(queryClient, policyQuery(auth, policyUuid))
  },
  component: PolicyPage,
})

/** What may be handed out. */
export const policyRoutes = [policies, newPolicy, whoCan, policy] as const
