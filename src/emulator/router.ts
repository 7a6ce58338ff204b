import { TrieRouter } from 'hono/router/trie-router'
import type { Route } from './route.ts'
import { isUuid } from './wire/identifier.ts'

/** All operations on one path. */
export interface Resource {
  /** With parameters in braces. */
  readonly path: string
  readonly routes: readonly Route[]
  /** The value of the `allow` header. */
  readonly allow: string
  /** Whether names are any text, and not read as uuids. */
  readonly takesAnyName: boolean
}

export interface Match {
  readonly resource: Resource
  readonly params: Record<string, string>
}

const UUID =
  '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'

/** Finds the operations of a path; what it does not find is an HTML 404. */
export class Router {
  readonly #trie = new TrieRouter<Resource>()

  constructor(routes: readonly Route[]) {
    for (const path of new Set(routes.map((route) => route.path))) {
      const here = routes.filter((route) => route.path === path)
      const methods = new Set<string>(['OPTIONS'])
      for (const { method } of here) {
        methods.add(method)
        if (method === 'GET') methods.add('HEAD')
      }
      const allow = [...methods].sort().join(', ')
      const takesAnyName = here.some((route) => route.takesAnyName === true)
      this.#trie.add('ALL', patternOf(path, takesAnyName), {
        path,
        routes: here,
        allow,
        takesAnyName,
      })
    }
  }

  match(sent: string): Match | undefined {
    const path = sent.split('/').map(decoded).join('/')
    if (path !== '/' && path.endsWith('/')) return undefined
    const [found, stash] = this.#trie.match('ALL', path)
    const [resource, captured] = found[0] ?? []
    if (resource === undefined) return undefined
    const params: Record<string, string> = {}
    for (const [name, given] of Object.entries<string | number>(
      captured ?? {},
    )) {
      const value = typeof given === 'string' ? given : (stash?.[given] ?? '')
      // Only a policy has two names; its uuid is read like any other.
      const isNamedByUuid =
        name.endsWith('_uuid') || (name === 'policy' && isUuid(value))
      const isRead = isNamedByUuid && !resource.takesAnyName
      params[name] = isRead ? value.toLowerCase() : value
    }
    return { resource, params }
  }
}

/** `{user_uuid}` is a uuid; other parameters are any segment. */
function patternOf(path: string, takesAnyName: boolean): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name.endsWith('_uuid') && !takesAnyName ? `:${name}{${UUID}}` : `:${name}`,
  )
}

/** The operation for a method; `HEAD` is answered by `GET` where it has no own. */
export function routeFor(
  resource: Resource,
  method: string,
): Route | undefined {
  const of = (wanted: string) =>
    resource.routes.find((route) => route.method === wanted)
  return of(method) ?? (method === 'HEAD' ? of('GET') : undefined)
}

/** Escapes are read, except that of a slash, which stays as it was sent. */
export function decoded(segment: string): string {
  return segment
    .split(/(%2f)/i)
    .map((part) => (/^%2f$/i.test(part) ? part : unescaped(part)))
    .join('')
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
