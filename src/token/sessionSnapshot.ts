import type { SessionUser } from './grant.ts'

/** Who is signed in, and the state of the session. */
export interface SessionSnapshot {
  readonly status:
    | 'restoring'
    | 'signedOut'
    | 'signingIn'
    | 'signedIn'
    /**
     * The session ended by itself; user and cache stay until the user is back.
     */
    | 'reauthRequired'
    | 'signingOut'
  readonly user: SessionUser | null
}
