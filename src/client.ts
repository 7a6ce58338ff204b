import { bindCache } from './cache.ts'
import { systemClock } from './clock.ts'
import { abortedError, WazoAuthError } from './error.ts'
import { createListeners } from './store.ts'
import { functionProvider } from './token/function.ts'
import type { TokenLease, TokenProvider } from './token/types.ts'
import { createTransport, type HttpAnswer } from './transport.ts'
import type { Scope, Uuid } from './types.ts'
import type {
  CallOptions,
  ClientRequest,
  WazoAuth,
  WazoAuthOptions,
} from './wazoAuth.ts'

/** Ties a server, a token provider and caches together. */
export function createWazoAuth(options: WazoAuthOptions): WazoAuth {
  const { clock = systemClock, tokenProvider } = options
  const transport = createTransport({ ...options, clock })
  const server = options.serverId ?? transport.baseURL
  const provider =
    typeof tokenProvider === 'function'
      ? functionProvider(tokenProvider)
      : tokenProvider
  provider.connect(transport)
  const { session } = provider
  const scopeListeners = createListeners()
  session.subscribe(scopeListeners.notify)
  let selected: Uuid | null = null

  const user = () => session.getSnapshot().user

  async function request(
    { credentials, path, ...rest }: ClientRequest,
    { signal, tenant, scope, keepalive }: CallOptions,
    current: Scope,
  ): Promise<HttpAnswer> {
    if (credentials === 'none') {
      return transport.send({ ...rest, path: path(''), signal, keepalive })
    }
    const asked = scope?.user === undefined ? current.user : scope.user
    const checkIdentity = () => {
      if ((user()?.uuid ?? null) !== asked)
        throw abortedError('a change of identity')
    }
    const tenantUuid =
      tenant ?? (scope ?? current).tenant ?? user()?.tenant_uuid

    for (let replay = true; ; replay = false) {
      checkIdentity()
      const lease = await abortable(provider, signal)
      try {
        checkIdentity()
        const answer = await transport.send({
          ...rest,
          path: path(lease.token),
          headers: {
            'x-auth-token': lease.token,
            ...(tenantUuid && { 'wazo-tenant': tenantUuid }),
            ...rest.headers,
          },
          signal,
          keepalive,
        })
        checkIdentity()
        return answer
      } catch (error) {
        const refusal = error as WazoAuthError
        if (!replay || refusal.kind !== 'unauthenticated') throw refusal
        checkIdentity()
        if (!(await provider.mayReplay(lease, refusal))) {
          throw new WazoAuthError(
            'forbidden',
            `The session lacks the access for ${rest.route}.`,
            { status: refusal.status },
          )
        }
      } finally {
        provider.release(lease)
      }
    }
  }

  function view(fixed: Uuid | undefined): WazoAuth {
    let scope: Scope | undefined
    const read = (): Scope => {
      const current = user()
      const tenant = fixed ?? selected ?? current?.tenant_uuid ?? null
      const uuid = current?.uuid ?? null
      return scope && scope.user === uuid && scope.tenant === tenant
        ? scope
        : (scope = { server, user: uuid, tenant })
    }
    return {
      ...provider,
      clock,
      get scope() {
        return read()
      },
      subscribeScope(listener) {
        let last = read()
        return scopeListeners.add(() => {
          if (last !== (last = read())) listener()
        })
      },
      setTenant(tenant) {
        selected = tenant
        scopeListeners.notify()
      },
      withTenant: (tenant) => view(tenant),
      onIdentityChange: (listener) =>
        provider.onIdentityChange(() => listener(read())),
      request: (call, options = {}) => request(call, options, read()),
    }
  }

  const auth = view(undefined)
  if (options.queryClient) bindCache(auth, options.queryClient)
  // After the caches: they are emptied under the tenant that was shown.
  provider.onIdentityChange(() => (selected = null))
  return auth
}

/** A lease that stops waiting when the caller does. */
async function abortable(
  provider: TokenProvider,
  signal: AbortSignal | undefined,
): Promise<TokenLease> {
  const lease = provider.lease()
  if (!(lease instanceof Promise) || !signal) return lease
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(abortedError())
    signal.addEventListener('abort', onAbort, { once: true })
    lease.then((granted) => {
      signal.removeEventListener('abort', onAbort)
      if (signal.aborted) provider.release(granted)
      resolve(granted)
    }, reject)
  })
}
