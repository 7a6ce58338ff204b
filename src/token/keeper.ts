import type { Clock } from '../clock.ts'
import type { Grant, SessionUser } from './grant.ts'
import type { RenewalFailure } from './renewalSnapshot.ts'
import type { Revoker } from './revocation.ts'
import type { SessionState } from './state.ts'

/** A place where a session lives besides the memory of this page. */
export interface SessionKeeper {
  open(host: KeeperHost): OpenKeeper
  /**
   * How keepers work together. Each brings it along, so that a page without any
   * does not load it.
   */
  readonly join: (keepers: readonly SessionKeeper[], host: KeptHost) => Kept
}

/** The provider, as one keeper sees it. */
export interface KeeperHost {
  readonly server: string
  readonly clock: Clock
  current(): Grant | null
  /** Another tab has a session. */
  take(grant: Grant): void
  /** Another tab has a session that it does not tell, but may have stored. */
  look(): void
  /** A user has signed out in another tab. */
  leave(left: LeftSession): void
  /** The session lives on, but cannot be kept here. */
  fail(failure: RenewalFailure): void
}

/** Who has signed out, and of what. */
export interface LeftSession {
  user: string
  /** `undefined` when it had ended before. */
  origin: string | undefined
  session: string | undefined
}

/** `null` where something was kept that somebody else has removed. */
export type Found = Grant | null | undefined

export interface OpenKeeper {
  /** Whether others use the same session. */
  readonly isShared: boolean
  /** What is kept, checked; `undefined` for nothing usable. */
  restore(): Found | Promise<Found>
  /** Resolves when the others can find it. */
  commit(grant: Grant): unknown
  /**
   * Keeps nothing any more; tells the others, if there is something to tell, or
   * else looks for what was kept until now.
   */
  leave(left?: LeftSession): Found | Promise<Found>
  /** Runs alone among all who share the session. */
  exclusive?<TResult>(run: () => Promise<TResult>): Promise<TResult>
  close(): void
}

/** The provider, as all its keepers together see it. */
export interface KeptHost extends Omit<
  KeeperHost,
  'current' | 'take' | 'leave'
> {
  readonly state: SessionState
  readonly revoker: Revoker
  /** Whether the server still knows a token. */
  isAlive(token: string): Promise<boolean>
  /** @param session The one that another tab revokes itself. */
  leave(session: string): void
}

/** All keepers of a provider as one. */
export interface Kept extends Pick<OpenKeeper, 'isShared' | 'close'> {
  /** Puts to use what is kept, if it is the later session. */
  restore(isWanted: () => boolean): Promise<void> | void
  /** @param base What `next` has renewed, if it has. */
  commit(next: Grant, previous: Grant | null, base?: Grant): void
  /**
   * @param user Who has signed out here, and not in another tab.
   * @param isRestoring Whether the session that is kept has not come yet.
   * @returns That session, for it has to be revoked as well.
   */
  leave(
    left: Grant | null,
    user: SessionUser | null,
    isRestoring: boolean,
  ): Promise<Grant | undefined> | undefined
  exclusive(run: () => Promise<Grant>): Promise<Grant>
}

/** The memory of this page and nothing else. */
export const inMemory: Kept = {
  isShared: false,
  restore() {},
  commit() {},
  leave() {},
  exclusive: (run) => run(),
  close() {},
}
