import { ok, type Route } from '../route.ts'

export const statusRoutes: readonly Route[] = [
  {
    method: 'HEAD',
    path: '/status',
    access: null,
    summary: 'Answers 200 while the server works',
    handle: () => ok(undefined),
  },
  {
    method: 'GET',
    path: '/backends',
    access: null,
    summary: 'Lists the authentication backends',
    handle: () => ok({ data: ['ldap_user', 'wazo_user'] }),
  },
]
