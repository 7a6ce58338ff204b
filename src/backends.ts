import { defineQuery } from './define.ts'
import { endpoint, shape } from './endpoint.ts'
import { backendsKey } from './keys.ts'

/** Lists the sign-in methods enabled on the server (`GET /backends`). */
export const listBackends = endpoint(
  'GET /backends',
  null,
  shape<{ returns: string[] }>({ credentials: 'none', unwrap: 'data' }),
)

/** Query for the sign-in methods enabled on the server (`listBackends`). */
export const backendsQuery = defineQuery(backendsKey, 'list', listBackends, {
  per: 'server',
  staleTime: Infinity,
})
