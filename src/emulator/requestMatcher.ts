/** Which requests a fault applies to. */
export type RequestMatcher =
  /**
   * `'GET /users/{user_uuid}'`, a route without its method, or a path with `*`.
   * A parameter may have any name.
   */
  | string
  /** Tested against `'GET /users/5c0e…'`. */
  | RegExp
  | ((request: Request) => boolean)

/** The path of a request and the route it matched. */
export interface Where {
  readonly path: string
  readonly route: string | undefined
}

/** Whether a fault applies to a request. */
export function matches(
  on: RequestMatcher | undefined,
  request: Request,
  { path, route }: Where,
): boolean {
  // A browser asks before it asks: that is no request of its page.
  const isPreflight = request.headers.has('access-control-request-method')
  if (isPreflight && !String(on).includes('OPTIONS')) return false
  if (on === undefined) return true
  if (typeof on === 'function') return on(request)
  const call = `${request.method} ${path}`
  // To `test`, a global one begins where its last hit ended.
  if (on instanceof RegExp) return call.search(on) >= 0
  const wanted = patternOf(on.startsWith('/') ? `${request.method} ${on}` : on)
  return wanted.test(call) || wanted.test(`${request.method} ${route}`)
}

/** A parameter fits whatever the route calls it; one that is no uuid, a word, too. */
export function patternOf(text: string): RegExp {
  const pattern = text
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/{(\w+)}/g, (_, name: string) =>
      name.endsWith('_uuid') ? '\\{\\w+\\}' : '[^/]+',
    )
  return new RegExp(`^${pattern}$`)
}
