/** Everything that can go wrong. The list is complete: `switch` on it. */
export type WazoAuthErrorKind =
  /** The browser has no network. */
  | 'offline'
  /** No answer: dead host, TLS or CORS; a browser does not tell which. */
  | 'unreachable'
  /** No complete answer within the time-out. */
  | 'timeout'
  /** Cancelled by the caller, or by a change of identity. */
  | 'aborted'
  /** No session, or its token has expired or was revoked. */
  | 'unauthenticated'
  /** Wrong login, password, refresh token, or a disabled account. */
  | 'credentials'
  /** Signed in, but lacking an access or outside one's tenants. */
  | 'forbidden'
  /** There is none, or none that the user may see. */
  | 'notFound'
  /** It exists already, or somebody else has changed it since. */
  | 'conflict'
  /** Refused input, by the server or before sending. */
  | 'invalid'
  /** The user has as many sessions as the server allows. */
  | 'tooManySessions'
  /** The server, or something on the way to it, has failed. */
  | 'server'
  /** An answer that is not what a wazo-auth server sends. */
  | 'malformed'

/** What the server says of one field. */
export interface FieldError {
  message: string
  /** The violated constraint: `required`, `length`, `unique`, … */
  code: string
  constraint?: unknown
}

/** By name: the values that a translated sentence needs. */
export type ErrorParams = Record<string, string | number | boolean | null>

/** What an error tells beside its kind and message. */
export interface WazoAuthErrorDetails {
  status?: number
  code?: string
  params?: ErrorParams
  fields?: Record<string, FieldError>
  requiredAccess?: string | undefined
}

/** The `code` of an answer that is not wazo-auth's own, but a proxy's. */
export const unexpected = 'unexpected-answer'

/**
 * The only error that this library rejects with. It never holds a secret:
 * no header, no body, no address with values, no cause.
 */
export class WazoAuthError extends Error {
  declare readonly kind: WazoAuthErrorKind
  /** HTTP status, `0` without an answer of the server. */
  readonly status: number = 0
  /** Stable, for translation: the server's own id, or else the kind. */
  readonly code: string = ''
  /** What the translated sentence needs. */
  readonly params: ErrorParams = {}
  /** By field, nested ones dotted (`address.city`); empty if unknown. */
  readonly fields: Record<string, FieldError> = {}
  /** The access that was missing, where the server says. */
  declare readonly requiredAccess: string | undefined
  /** Whether the same request may succeed later. */
  declare readonly retryable: boolean

  constructor(
    kind: WazoAuthErrorKind,
    message: string,
    details?: WazoAuthErrorDetails,
  ) {
    super(message)
    this.name = 'WazoAuthError'
    this.kind = kind
    Object.assign(this, details)
    this.code ||= kind
    this.retryable =
      /^(offline|unreachable|timeout)$/.test(kind) ||
      // A 500 of the server's own would come again; what else fails may pass.
      (kind === 'server' && (this.status !== 500 || this.code === unexpected))
  }
}

/**
 * Whether trying again can help: `retry: (failures, error) => failures < 3 &&
 * isRetryable(error)`.
 */
export function isRetryable(error: unknown): boolean {
  return error instanceof WazoAuthError && error.retryable
}

/** Something was cancelled; the message says by whom. */
export function abortedError(by = 'the caller'): WazoAuthError {
  return new WazoAuthError('aborted', `Cancelled by ${by}.`)
}

/** An answer that lacks what the code needs. */
export function malformed(route: string, how: string): WazoAuthError {
  return new WazoAuthError(
    'malformed',
    `${route} was answered ${how}: does baseURL lead to wazo-auth?`,
  )
}
