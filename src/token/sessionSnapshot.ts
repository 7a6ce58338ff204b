import type { SessionUser } from './grant.ts'

/** Who is signed in, and what is going on with that. */
export interface SessionSnapshot {
  readonly status:
    | 'restoring'
    | 'signedOut'
    | 'signingIn'
    | 'signedIn'
    /** The session ended by itself; user and cache stay for its return. */
    | 'reauthRequired'
    | 'signingOut'
  readonly user: SessionUser | null
}
