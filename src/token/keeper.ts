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
  /** This user has signed out in another tab, perhaps of a session of its own. */
  leave(user: string, isShared: boolean): void
}

export interface OpenKeeper {
  /** Whether others use the same session. */
  readonly isShared: boolean
  /** What is kept, checked; `undefined` for nothing usable. */
  restore(): Grant | undefined | Promise<Grant | undefined>
  commit(grant: Grant): void
  leave(user: string): void
  /** Runs alone among all who share the session. */
  exclusive?<TResult>(run: () => Promise<TResult>): Promise<TResult>
  close(): void
}
