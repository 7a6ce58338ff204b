import { defineQuery } from './define.ts'
import { endpoint, shape } from './endpoint.ts'
import { backendsKey } from './keys.ts'

/** The ways of signing in that the server has switched on. */
export const listBackends = endpoint(
  'GET /backends',
  null,
  shape<{ returns: string[] }>({ credentials: 'none', unwrap: 'data' }),
)

/** The ways of signing in that the server has switched on. */
export const backendsQuery = defineQuery(backendsKey, 'list', listBackends, {
  per: 'server',
  staleTime: Infinity,
})
