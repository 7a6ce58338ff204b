import type { QueryClient } from '@tanstack/query-core'
import type { Clock } from './clock.ts'
import type { TokenProvider } from './token/types.ts'
import type { HttpRequest, Transport } from './transport.ts'
import type { Scope, Uuid } from './types.ts'

/** Options of `createWazoAuth`: the server, the session and the cache. */
export interface WazoAuthOptions {
  /** For example `https://pbx.example.com/api/auth/0.1`. */
  baseURL: string | URL
  /**
   * From `createTokenProvider`, or a function for a script. A function does not
   * say whose token it returns, so they must all belong to one user. If users
   * change, use `createTokenProvider()` and pass each token to
   * `auth.adopt(token)`.
   */
  tokenProvider: TokenProvider | (() => string | Promise<string>)
  /** The cache; a user's data is removed from it when they leave. */
  queryClient?: QueryClient | undefined
  /** The server's name in cache keys. @default the normalised baseURL */
  serverId?: string | undefined
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Milliseconds after which a request without a complete answer fails;
   * `Infinity` for no limit.
   * @default 15000
   */
  timeout?: number | undefined
  /** Translates between client and server, as `legacy()` does. */
  adapter?: ((transport: Transport) => Transport) | undefined
  /** @default systemClock */
  clock?: Clock | undefined
}

/** Options of a single call. */
export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Sends the call for this tenant instead of the active one. */
  tenant?: Uuid | undefined
  /**
   * The identity the answer is for; rejects with `aborted` once that has
   * changed.
   */
  scope?: Partial<Scope> | undefined
  /**
   * Lets a write outlive the page, if its body has fewer than 15,000
   * characters.
   */
  keepalive?: boolean | undefined
}

/** Options of a single request. */
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

/** The client: one server, one session, one active tenant at a time. */
export interface WazoAuth extends SessionMethods {
  readonly clock: Clock
  /**
   * The server, user and active tenant; the same reference until one changes.
   */
  readonly scope: Scope
  /**
   * Calls the listener when `scope` has changed; returns the unsubscribe
   * function.
   */
  subscribeScope(this: void, listener: () => void): () => void
  /**
   * Switches to another tenant, or with `null` to the user's own. It is reset
   * when the user changes, so call it once the session is known. Throws
   * `invalid` on a client from `withTenant`.
   */
  setTenant(this: void, tenant: Uuid | null): void
  /** Returns a client with the same session that acts for another tenant. */
  withTenant(this: void, tenant: Uuid): WazoAuth
  /**
   * Calls the listener with the scope of the user who leaves, before anybody is
   * notified of the next; returns the unsubscribe function.
   */
  onIdentityChange(listener: (leaving: Scope) => void): () => void
  /** Sends one request of an endpoint with the current token. */
  request(
    route: string,
    make: (token: string) => HttpRequest,
    options?: RequestOptions,
  ): Promise<unknown>
}
