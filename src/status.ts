import { defineQuery } from './define.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { statusKey } from './keys.ts'

/**
 * Resolves if the server is ready (`HEAD /status`). Rejects with kind `server`
 * if not.
 */
export const checkStatus = endpoint(
  'HEAD /status',
  null,
  shape<{ returns: void }>({ credentials: 'none' }),
)

/**
 * Resolves to `true` if the server is ready (`HEAD /status`). Rejects with kind
 * `server` if not.
 */
export const getStatus = operation(
  [checkStatus],
  async (auth, _input: void, options) => {
    await checkStatus(auth, undefined, options)
    return true
  },
)

/** Query for whether the server is ready (`getStatus`). */
export const statusQuery = defineQuery(statusKey, 'check', getStatus, {
  per: 'server',
  staleTime: 0,
})
