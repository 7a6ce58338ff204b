import type { Clock } from '../clock.ts'
import type { WazoAuthError } from '../error.ts'
import type { Transport } from '../transport.ts'
import type { Subscribable } from '../types.ts'
import type { SignInInput } from './credentials.ts'
import type { RenewalOptions } from './exchange.ts'
import type { SessionUser, TokenDetails } from './grant.ts'
import type { SessionKeeper } from './keeper.ts'
import type { ParkingOptions } from './parking.ts'
import type { RenewalSnapshot } from './renewalSnapshot.ts'
import type { SessionSnapshot } from './sessionSnapshot.ts'

/** The outcome of one step of a sign-out. */
export interface SignOutStep {
  step: 'refreshToken' | 'sessions' | 'token'
  error: WazoAuthError | null
}

/** Options of a sign-out. */
export interface SignOutOptions {
  /**
   * `session` revokes the token. `client` also revokes the refresh token, which
   * every browser with the same `clientId` shares. `everywhere` revokes all of
   * the user's sessions and refresh tokens. The last two need a valid token, so
   * an expired one is renewed first if there is a refresh token.
   * @default 'session'
   */
  scope?: 'session' | 'client' | 'everywhere' | undefined
}

/** A token lent to one request. */
export interface TokenLease {
  readonly token: string
}

/** What the client needs from a token provider. */
export interface TokenProvider {
  readonly session: Subscribable<SessionSnapshot>
  readonly renewal: Subscribable<RenewalSnapshot>
  /**
   * Everything about the current token except the token itself; after a session
   * has ended by itself, about its last one.
   */
  readonly token: Subscribable<TokenDetails | null>
  /** Runs while the user changes, before anybody is notified. */
  onIdentityChange(listener: () => void): () => void
  /** Called by `createWazoAuth`: a provider is for one server. */
  connect(transport: Transport): void
  /** Resolves to a usable token for a request. Return it with `release`. */
  lease(signal?: AbortSignal): Promise<TokenLease>
  /** @param refusal The error that the server refused the request with. */
  release(lease: TokenLease, refusal?: WazoAuthError): void
  /**
   * After a 401: resolves to `true` if the request should be sent again, or to
   * `false` if the token is valid and an access is missing. Rejects otherwise.
   */
  mayReplay(lease: TokenLease, refusal: WazoAuthError): Promise<boolean>
  signIn(input: SignInInput): Promise<SessionUser>
  /** Uses a token created elsewhere (`GET /token/{token_uuid}`). */
  adopt(token: string): Promise<SessionUser>
  /** Renews now, for example to get new permissions (`POST /token`). */
  renew(): Promise<void>
  /**
   * Signs out and revokes the token, even of a stored session that has not been
   * restored yet. Never rejects: the steps tell what failed, and there are none
   * if there was no token to revoke.
   */
  signOut(options?: SignOutOptions): Promise<SignOutStep[]>
  /** Milliseconds until the token expires, `null` without one. */
  timeLeft(this: void): number | null
  /**
   * Starts to renew the session by itself; returns the function that stops it.
   */
  start(): () => void
  /** Stops every timer and listener; the session itself stays. */
  dispose(): void
}

/**
 * What the server knew of the session when it rendered the page; not secret.
 */
export interface InitialSession {
  /** The `user` of `auth.session.getSnapshot()`. */
  user: SessionUser | null
  /** `auth.token.getSnapshot()`, from which permissions are decided. */
  token?: TokenDetails | null
}

/** How sessions start, are renewed and stored. */
export interface TokenProviderOptions extends RenewalOptions {
  /**
   * Stores the session across reloads: `webStorage(…)` or `storedIn(…)`.
   * @default the memory of this page
   */
  storage?: SessionKeeper | undefined
  /** Connects the tabs of the browser: `browserTabs(…)`. */
  tabs?: SessionKeeper | undefined
  /**
   * For server-side rendering: the user who is expected back. Until `storage`,
   * `tabs`, `adopt` or `signIn` provide the session, the status is `restoring`
   * and requests wait, within the limits of `parking`.
   */
  initialSession?: InitialSession | null | undefined
  /** Limits for requests that wait while there is no session. */
  parking?: ParkingOptions | undefined
  /** @default systemClock */
  clock?: Clock | undefined
  /** @default Math.random */
  random?: (() => number) | undefined
}
