import type { QueryClient } from '@tanstack/query-core'
import type { Clock } from './clock.ts'
import type { TokenProvider } from './token/types.ts'
import type { HttpRequest, Transport } from './transport.ts'
import type { Scope, Uuid } from './types.ts'

/** What `createWazoAuth` takes: the server, the session and the cache. */
export interface WazoAuthOptions {
  /** For example `https://pbx.example.com/api/auth/0.1`. */
  baseURL: string | URL
  /**
   * From `createTokenProvider`, or a function for a script. Whose token a function
   * gives, nobody knows, so all of them must be one user's: for users who come and
   * go, hand each token to `adopt` of a `createTokenProvider()`.
   */
  tokenProvider: TokenProvider | (() => string | Promise<string>)
  /** Its answers of an identity are removed when that identity leaves. */
  queryClient?: QueryClient
  /** Names the server in cache keys. @default the normalised baseURL */
  serverId?: string
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch
  /**
   * Milliseconds until a request without complete answer fails, `Infinity` for
   * as long as it takes.
   * @default 15000
   */
  timeout?: number
  /** Stands between client and server, as `legacy()` does. */
  adapter?: (transport: Transport) => Transport
  /** @default systemClock */
  clock?: Clock
}

/** What can be said of a single call. */
export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Sends the call for this tenant. */
  tenant?: Uuid | undefined
  /** Whose answer is wanted: `aborted` once that is somebody else. */
  scope?: Partial<Scope> | undefined
  /** Lets a write outlive the page, if its body has no 15,000 characters. */
  keepalive?: boolean | undefined
}

/** What can be said of a single request. */
export interface RequestOptions extends Omit<CallOptions, 'keepalive'> {
  /** Sends neither the session's token nor its tenant. */
  isPublic?: boolean
}

/** What concerns the session: the same for every tenant. */
type SessionMethods = Pick<
  TokenProvider,
  | 'session'
  | 'renewal'
  | 'token'
  | 'signIn'
  | 'adopt'
  | 'renew'
  | 'signOut'
  | 'timeLeft'
  | 'start'
  | 'dispose'
>

/** One server, one session, one tenant at a time. */
export interface WazoAuth extends SessionMethods {
  readonly clock: Clock
  /** Whose answers the client gets; the same reference until it changes. */
  readonly scope: Scope
  /** Calls the listener when `scope` has changed; returns the undo. */
  subscribeScope(this: void, listener: () => void): () => void
  /**
   * Switches this client to another tenant, `null` to the user's own, until the
   * identity changes: call it when the session is known. Throws `invalid` where
   * `withTenant` has chosen one.
   */
  setTenant(this: void, tenant: Uuid | null): void
  /** The same session, for another tenant. */
  withTenant(this: void, tenant: Uuid): WazoAuth
  /**
   * Calls the listener with the identity that leaves, before anybody hears of
   * the new one; returns the undo.
   */
  onIdentityChange(listener: (leaving: Scope) => void): () => void
  /** Sends one request of an endpoint, made with the token in use. */
  request(
    route: string,
    make: (token: string) => HttpRequest,
    options?: RequestOptions,
  ): Promise<unknown>
}
