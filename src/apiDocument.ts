import { defineQuery } from './define.ts'
import { endpoint, shape } from './endpoint.ts'
import { apiDocumentKey } from './keys.ts'

/** The server's own description of its API: YAML, some 100 kB of it. */
export const getApiDocument = endpoint(
  'GET /api/api.yml',
  null,
  shape<{ returns: string }>({ credentials: 'none', answer: 'text' }),
)

/** The server's own description of its API, as YAML text. */
export const apiDocumentQuery = defineQuery(
  apiDocumentKey,
  'detail',
  getApiDocument,
  { per: 'server', staleTime: Infinity },
)
