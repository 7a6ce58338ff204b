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

/** How one step of a sign-out went. */
export interface SignOutStep {
  step: 'refreshToken' | 'sessions' | 'token'
  error: WazoAuthError | null
}

/** How far a sign-out reaches. */
export interface SignOutOptions {
  /**
   * `session` revokes the token. `client` also the refresh token, which
   * every browser with the same `clientId` shares. `everywhere` all of the
   * user's sessions and refresh tokens. An expired token is renewed for these
   * two, where a refresh token can.
   * @default 'session'
   */
  scope?: 'session' | 'client' | 'everywhere'
}

/** A token lent to one request. */
export interface TokenLease {
  readonly token: string
}

/** What the client needs of a provider of tokens. */
export interface TokenProvider {
  readonly session: Subscribable<SessionSnapshot>
  readonly renewal: Subscribable<RenewalSnapshot>
  /** All that may be known of the token in use, or while the user is
   * expected back, of the last one. */
  readonly token: Subscribable<TokenDetails | null>
  /** Runs while the identity changes, before anybody hears of it. */
  onIdentityChange(listener: () => void): () => void
  /** Called by `createWazoAuth`: a provider serves one server. */
  connect(transport: Transport): void
  /** A usable token at send time. Give it back with `release`. */
  lease(signal?: AbortSignal): Promise<TokenLease>
  /** @param refusal What the server has refused the request with. */
  release(lease: TokenLease, refusal?: WazoAuthError): void
  /**
   * After a 401: `true` to send the request once more, `false` when the
   * token is good, so that the 401 speaks of an access. Rejects otherwise.
   */
  mayReplay(lease: TokenLease, refusal: WazoAuthError): Promise<boolean>
  signIn(input: SignInInput): Promise<SessionUser>
  /** Takes over a token made elsewhere. */
  adopt(token: string): Promise<SessionUser>
  /** Renews now, for example to pick up changed accesses. */
  renew(): Promise<void>
  /**
   * Revokes the session and forgets it, also one that is kept and not restored
   * yet. Never rejects: the steps tell what failed, and there are none without a
   * token to revoke with.
   */
  signOut(options?: SignOutOptions): Promise<SignOutStep[]>
  /** Milliseconds until the token expires, `null` without one. */
  timeLeft(this: void): number | null
  /** Keeps the session alive by itself; returns the undo. */
  start(): () => void
  /** Ends every timer and listener; the session itself is kept. */
  dispose(): void
}

/** What a server's rendering knew of the session; none of it is secret. */
export interface InitialSession {
  /** Of `auth.session.getSnapshot()`. */
  user: SessionUser | null
  /** `auth.token.getSnapshot()`, so that it is known what the user may do. */
  token?: TokenDetails | null
}

/** How sessions begin, are renewed and kept. */
export interface TokenProviderOptions extends RenewalOptions {
  /**
   * Keeps the session through reloads: `webStorage(…)` or `storedIn(…)`.
   * @default the memory of this page
   */
  storage?: SessionKeeper
  /** Keeps the browser's tabs together: `browserTabs(…)`. */
  tabs?: SessionKeeper
  /**
   * The user who is expected back, as a server's rendering knew them. Until `storage`,
   * `tabs`, `adopt` or `signIn` bring the session, the status is `restoring` and
   * requests wait for it, as `parking` says.
   */
  initialSession?: InitialSession | null
  /** How requests wait while the session is away. */
  parking?: ParkingOptions
  /** @default systemClock */
  clock?: Clock
  /** @default Math.random */
  random?: () => number
}
