import { authorize, sentToken } from './authorize.ts'
import type { Config } from './config.ts'
import { Context } from './context.ts'
import { agedReply } from './legacy/answer.ts'
import { legacyRoutes } from './legacy/routes.ts'
import { corsOf } from './wire/cors.ts'
import { bareError, notRouted, Refusal, type Reply } from './wire/errors.ts'
import { redirect } from './wire/redirect.ts'
import { type Match, Router, routeFor } from './router.ts'
import { routes } from './routes.ts'
import { returnRoutes } from './routes/externalReturn.ts'
import { cleanUp } from './state/tokenStore.ts'
import type { State } from './state/state.ts'

const METHODS = 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'
const CORS_HEADERS = [
  'authorization',
  'content-type',
  'wazo-session-type',
  'wazo-tenant',
  'x-auth-token',
]

/** Requests in, responses out: routing, authorization, wire format, CORS. */
export class Server {
  readonly #router: Router
  /** Addresses outside of the API. */
  readonly #outside: Router
  readonly #prefixes: readonly string[]
  readonly #config: Config

  constructor(config: Config, prefixes: readonly string[]) {
    this.#config = config
    this.#prefixes = prefixes
    const today = routes(config)
    const { generation } = config
    this.#router = new Router(
      generation === 'modern' ? today : legacyRoutes(today, generation),
    )
    this.#outside = new Router(returnRoutes(config))
  }

  /** Where a request goes. */
  locate(request: Request): Located {
    const url = new URL(request.url)
    const path = this.#pathOf(url)
    const match =
      path === undefined
        ? this.#outside.match(url.pathname)
        : this.#router.match(path)
    return { request, url, path: path ?? url.pathname, match }
  }

  async handle(located: Located, state: State, now: number): Promise<Response> {
    let reply: Reply
    try {
      reply = await this.#reply(located, state, now)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      reply = this.#worded(error.reply(now))
    }
    return written(located.request, reply)
  }

  async #reply(
    { request, url, match }: Located,
    state: State,
    now: number,
  ): Promise<Reply> {
    if (url.pathname.includes('//')) return redirected(url)
    if (match === undefined) throw notRouted()
    const { resource, params } = match
    const { allow } = resource
    if (request.method === 'OPTIONS') return options(request, allow)
    const route = routeFor(resource, request.method)
    if (route === undefined) {
      const message = 'The method is not allowed for the requested URL.'
      throw bareError(405, message, { allow })
    }
    const config = this.#config
    const { token_cleanup_interval } = config
    const pause = token_cleanup_interval > 0 ? token_cleanup_interval : Infinity
    if (now - state.lastCleanup >= pause * 1000) cleanUp(state, now)
    const query = url.searchParams
    const sent = sentToken(request, query, route.tokenInQuery === true)
    const found = state.tokens.get(sent)
    const token = found && found.expires_at > now ? found : undefined
    const from = { request, state, config, now, params, query, token }
    const context = new Context(from)
    authorize(route, context)
    return await route.handle(context)
  }

  /** Refusals that come before a handler know no generation. */
  #worded(reply: Reply): Reply {
    const { generation } = this.#config
    return generation === 'modern' ? reply : agedReply(reply, generation)
  }

  #pathOf({ pathname }: URL): string | undefined {
    for (const prefix of this.#prefixes) {
      const base = `${prefix}/0.1`
      if (pathname.startsWith(`${base}/`)) return pathname.slice(base.length)
    }
    return undefined
  }
}

/** A request and what it asks for. */
export interface Located {
  readonly request: Request
  readonly url: URL
  /** Behind the prefix, or all of it outside of the API. */
  readonly path: string
  readonly match: Match | undefined
}

function redirected(url: URL): Reply {
  const path = url.pathname.replace(/\/{2,}/g, '/')
  return redirect(308, `${url.origin}${path}${url.search}`)
}

function options(request: Request, allow: string): Reply {
  const headers: Record<string, string> = { allow }
  const isPreflight = request.headers.has('access-control-request-method')
  const asked = request.headers.get('access-control-request-headers')
  if (isPreflight && asked !== null) {
    const names = asked.split(',').map((name) => name.trim().toLowerCase())
    const granted = names.filter((name) => CORS_HEADERS.includes(name))
    headers['access-control-allow-headers'] = granted.sort().join(', ')
  }
  if (isPreflight) headers['access-control-allow-methods'] = METHODS
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    headers,
    body: undefined,
  }
}

function written(request: Request, reply: Reply): Response {
  const { status, body, type = 'application/json' } = reply
  const headers = new Headers({
    'content-type': type,
    ...corsOf(request),
    ...reply.headers,
  })
  const isBodiless =
    request.method === 'HEAD' || status === 204 || body === undefined
  const isText = type !== 'application/json' && typeof body === 'string'
  const text = isText ? body : `${JSON.stringify(body)}\n`
  return new Response(isBodiless ? null : text, { status, headers })
}
