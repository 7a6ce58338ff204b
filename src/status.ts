import { defineQuery } from './define.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import { statusKey } from './keys.ts'

/** Resolves when the server is ready; rejects with `server` when not. */
export const checkStatus = endpoint(
  'HEAD /status',
  null,
  shape<{ returns: void }>({ credentials: 'none' }),
)

/** Whether the server is ready: `true`, or an error that tells why not. */
export const getStatus = operation(
  [checkStatus],
  async (auth, _input: void, options) => {
    await checkStatus(auth, undefined, options)
    return true
  },
)

/** Whether the server is ready. */
export const statusQuery = defineQuery(statusKey, 'check', getStatus, {
  per: 'server',
  staleTime: 0,
})
