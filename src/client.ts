import { bindCache } from './cache.ts'
import { systemClock } from './clock.ts'
import { abortedError, WazoAuthError } from './error.ts'
import { createListeners } from './store.ts'
import { functionProvider } from './token/function.ts'
import type { TokenLease, TokenProvider } from './token/types.ts'
import {
  createTransport,
  type HttpRequest,
  type Transport,
} from './transport.ts'
import type { Scope, Uuid } from './types.ts'
import type { RequestOptions, WazoAuth, WazoAuthOptions } from './wazoAuth.ts'

/** What a 401 means if its token turns out to be valid. */
const lacking = (route: string, refusal: WazoAuthError) =>
  // A proxy's 401 says nothing about accesses.
  refusal.kind === 'server'
    ? refusal
    : new WazoAuthError(
        'forbidden',
        `The session lacks the access for ${route}.`,
        { status: refusal.status },
      )

/**
 * Creates the client of one server. It sends requests with the provider's token
 * for the active tenant, and removes a user's data from the `queryClient` when
 * they leave.
 *
 * @throws WazoAuthError of kind `invalid` for a malformed `baseURL`, or a
 *   `queryClient` from a second copy of query-core.
 */
export function createWazoAuth(options: WazoAuthOptions): WazoAuth {
  const { clock = systemClock, tokenProvider } = options
  const { adapter = (plain: Transport) => plain } = options
  const transport = adapter(createTransport({ ...options, clock }))
  const server = options.serverId ?? transport.baseURL
  const provider = (tokenProvider as Partial<TokenProvider> | undefined)
    ?.connect
    ? (tokenProvider as TokenProvider)
    : // Whatever it is instead: a request tells.
      functionProvider(tokenProvider as () => string)
  // What hands out tokens is no part of the client: a script that gets hold of
  // that gets no token with it.
  const { connect, lease: lend, release, mayReplay, ...methods } = provider
  connect(transport)
  const { session } = methods
  const scopeListeners = createListeners()
  session.subscribe(scopeListeners.notify)
  let selected: Uuid | null = null

  const user = () => session.getSnapshot().user

  async function request(
    current: Scope,
    route: string,
    make: (token: string) => HttpRequest,
    { signal, tenant, scope, isPublic }: RequestOptions,
  ): Promise<unknown> {
    if (isPublic) return transport.send(route, () => make(''), signal)
    // While a session is being restored, nobody knows yet whose it is.
    const someone =
      session.getSnapshot().status === 'restoring' ? undefined : null
    let asked =
      scope?.user === undefined ? (current.user ?? someone) : scope.user
    const checkIdentity = () => {
      if (asked !== undefined && (user()?.uuid ?? null) !== asked)
        throw abortedError('a change of identity')
    }

    /** What the first attempt used, and how it was refused. */
    let refused: { lease: TokenLease; error: WazoAuthError } | undefined
    for (;;) {
      let lease: TokenLease | undefined
      let error: WazoAuthError | undefined
      try {
        const answer = await transport.send(
          route,
          async (stop) => {
            checkIdentity()
            if (refused && !(await mayReplay(refused.lease, refused.error)))
              throw lacking(route, refused.error)
            const lent = await lend(stop)
            // Nobody waits for it any more, and nothing will be sent.
            if (stop.aborted) release(lent)
            else lease = lent
            checkIdentity()
            const present = user()
            asked ??= present?.uuid ?? null
            const tenantUuid =
              tenant || (scope ?? current).tenant || present?.tenant_uuid
            const request = make(lent.token)
            request.headers = {
              'x-auth-token': lent.token,
              ...(tenantUuid && { 'wazo-tenant': tenantUuid }),
              ...request.headers,
            }
            return request
          },
          signal,
        )
        checkIdentity()
        return answer
      } catch (reason) {
        error = reason as WazoAuthError
        const { kind, status } = error
        // These two are no verdict on the token.
        const isOther = /^(credentials|forbidden)$/.test(kind)
        if (refused || !lease || status !== 401 || isOther) throw error
        refused = { lease, error }
      } finally {
        if (lease) release(lease, error)
      }
    }
  }

  function view(fixed?: Uuid): WazoAuth {
    let scope: Scope | undefined
    const read = (): Scope => {
      const current = user()
      // A form or a URL that names no tenant gives ''.
      const tenant = fixed || selected || current?.tenant_uuid || null
      const uuid = current?.uuid ?? null
      return scope && scope.user === uuid && scope.tenant === tenant
        ? scope
        : (scope = { server, user: uuid, tenant })
    }
    return {
      ...methods,
      clock,
      get scope() {
        return read()
      },
      subscribeScope(listener) {
        let last = read()
        return scopeListeners.add(() => {
          const former = last
          last = read()
          if (last !== former) listener()
        })
      },
      setTenant(tenant) {
        if (fixed) {
          throw new WazoAuthError(
            'invalid',
            'The tenant is fixed by <TenantScope> or withTenant(): call setTenant() above.',
          )
        }
        selected = tenant
        scopeListeners.notify()
      },
      withTenant: view,
      onIdentityChange: (listener) =>
        methods.onIdentityChange(() => listener(read())),
      request: (route, make, options = {}) =>
        request(read(), route, make, options),
    }
  }

  const auth = view()
  if (options.queryClient) bindCache(auth, options.queryClient)
  // Last of all: the other listeners are told which tenant was selected.
  methods.onIdentityChange(() => (selected = null))
  return auth
}
