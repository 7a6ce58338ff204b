import type { Clock } from '../clock.ts'
import type { Grant } from './grant.ts'

/** Where a session lives beside this page's memory. */
export interface SessionKeeper {
  open(host: KeeperHost): OpenKeeper
}

/** The provider, as a keeper sees it. */
export interface KeeperHost {
  readonly server: string
  readonly clock: Clock
  current(): Grant | null
  /** Another tab has a session. */
  take(grant: Grant): void
  /** A user has signed out in another tab. */
  leave(left: LeftSession): void
}

/** Who has signed out, and of what. */
export interface LeftSession {
  user: string
  /** `undefined` when it had ended before. */
  origin: string | undefined
  session: string | undefined
}

export interface OpenKeeper {
  /** Whether others use the same session. */
  readonly isShared: boolean
  /** What is kept, checked; `undefined` for nothing usable. */
  restore(): Grant | undefined | Promise<Grant | undefined>
  /** Resolves when the others can find it. */
  commit(grant: Grant): unknown
  /** Keeps nothing any more; tells the others, if there is something to tell. */
  leave(left?: LeftSession): void
  /** Runs alone among all who share the session. */
  exclusive?<TResult>(run: () => Promise<TResult>): Promise<TResult>
  close(): void
}
