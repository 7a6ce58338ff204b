import type { Config } from '../config.ts'
import { ok, type Route } from '../route.ts'

export function backendsOf({ enabled_backend_plugins }: Config): string[] {
  return Object.keys(enabled_backend_plugins)
    .filter((name) => enabled_backend_plugins[name] === true)
    .sort()
}

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
    handle: ({ config }) => ok({ data: backendsOf(config) }),
  },
]
