import { WazoAuthError } from '../error.ts'

/** Why a renewal failed; only `rejected` is a verdict on the credentials. */
export type RenewalFailureReason =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'server'
  | 'tooManySessions'
  | 'rejected'
  /** The session could not be stored or read: it lives in memory only. */
  | 'storage'
  | 'aborted'

/** Why the last renewal failed, and when the next attempt is. */
export interface RenewalFailure {
  readonly reason: RenewalFailureReason
  readonly retryable: boolean
  /** Milliseconds since 1970; `null` if there will be none. */
  readonly nextAttemptAt: number | null
  readonly error: WazoAuthError
}

/** The state of the silent renewal. */
export interface RenewalSnapshot {
  readonly state: 'idle' | 'running' | 'failing'
  /** Why the last attempt failed, or why the session could not be stored. */
  readonly failure: RenewalFailure | null
}

export const idle: RenewalSnapshot = { state: 'idle', failure: null }

/** Only the server's refusal of credentials is a verdict, or that there are none. */
export function reasonOf({ kind }: WazoAuthError): RenewalFailureReason {
  if (/^(credentials|unauthenticated)$/.test(kind)) return 'rejected'
  return /^(offline|unreachable|timeout|tooManySessions|aborted)$/.test(kind)
    ? (kind as RenewalFailureReason)
    : 'server'
}

/** @param why What came of waiting for one, if anybody has. */
export const sessionEnded = (why = '') =>
  new WazoAuthError(
    'unauthenticated',
    `There is no session${why}: call auth.signIn().`,
  )
