import { defineQuery } from './define.ts'
import { endpoint, shape } from './endpoint.ts'
import { apiDocumentKey } from './keys.ts'

/**
 * Gets the server's API document, some 100 kB of YAML text
 * (`GET /api/api.yml`).
 */
export const getApiDocument = endpoint(
  'GET /api/api.yml',
  null,
  shape<{ returns: string }>({ credentials: 'none', answer: 'text' }),
)

/** Query for `getApiDocument`. */
export const apiDocumentQuery = defineQuery(
  apiDocumentKey,
  'detail',
  getApiDocument,
  { per: 'server', staleTime: Infinity },
)
