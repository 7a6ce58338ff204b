import { createRoute } from '@tanstack/react-router'
import {
  createGroup,
  getGroup,
  groupQuery,
  groupsQuery,
  listGroups,
} from 'wazo-auth-query'
import { GroupPage } from '../groups/GroupPage.tsx'
import { GroupsPage } from '../groups/GroupsPage.tsx'
import { NewGroupPage } from '../groups/NewGroupPage.tsx'
import { app } from './app.tsx'
import { guardAccess } from './guard.ts'
import { groupsInput } from './lists.ts'
import { prefetch } from './prefetch.ts'
import { groupsSearch } from './search.ts'

const groups = createRoute({
  getParentRoute: () => app,
  path: '/groups',
  validateSearch: groupsSearch,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, listGroups),
  loader({ context: { auth, queryClient }, deps }) {
    prefetch(queryClient, groupsQuery(auth, groupsInput(deps)))
  },
  component: GroupsPage,
})

const newGroup = createRoute({
  getParentRoute: () => app,
  path: '/groups/new',
  beforeLoad: ({ context: { auth } }) => guardAccess(auth, createGroup),
  component: NewGroupPage,
})

const group = createRoute({
  getParentRoute: () => app,
  path: '/groups/$groupUuid',
  beforeLoad: ({ context: { auth }, params: { groupUuid } }) =>
    guardAccess(auth, getGroup, groupUuid),
  loader({ context: { auth, queryClient }, params: { groupUuid } }) {
    prefetch(queryClient, groupQuery(auth, groupUuid))
  },
  component: GroupPage,
})

/** Who shares what. */
export const groupRoutes = [groups, newGroup, group] as const
