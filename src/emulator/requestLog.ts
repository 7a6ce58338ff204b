import { published } from './route.ts'
import { decoded } from './router.ts'
import type { Located } from './server.ts'

/** One request, without its secrets. */
export interface RequestLog {
  readonly method: string
  /** Behind `/0.1`, without the query; tokens in it are masked. */
  readonly path: string
  /** The route it matched, such as `/users/{user_uuid}`. */
  readonly route: string | undefined
  /** The query, without a token. */
  readonly query: string
  /** The `Wazo-Tenant` header. */
  readonly tenant: string | null
  /** Milliseconds since 1970, on the emulator's clock. */
  readonly at: number
  /** Missing while there is no answer, and if there never was one. */
  status?: number
}

export function logged(
  { request, url, path, match }: Located,
  at: number,
): RequestLog {
  const query = new URLSearchParams(url.search)
  query.delete('token')
  return {
    method: request.method,
    path: withoutToken(path),
    route: match && published(match.resource.path),
    query: query.toString(),
    tenant: request.headers.get('wazo-tenant'),
    at,
  }
}

/** Wherever it leads: what follows `token`, however that is escaped, may be one. */
function withoutToken(path: string): string {
  let isNext = false
  return path
    .split('/')
    .map((segment) => {
      if (segment === '') return segment
      const isSecret = isNext
      isNext = decoded(segment) === 'token'
      return isSecret ? '***' : isNext ? 'token' : segment
    })
    .join('/')
}
