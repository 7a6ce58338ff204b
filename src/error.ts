/**
 * Everything that can go wrong. The list is complete, so you can `switch` on
 * it.
 */
export type WazoAuthErrorKind =
  /** The browser has no network. */
  | 'offline'
  /**
   * No answer: the host is down, TLS or CORS fails, or it redirects; a browser
   * does not say which.
   */
  | 'unreachable'
  /** No complete answer within the timeout. */
  | 'timeout'
  /** Cancelled: by the caller, a sign-in or sign-out, or `dispose()`. */
  | 'aborted'
  /** No session, or its token has expired or was revoked. */
  | 'unauthenticated'
  /** Wrong login, password, refresh token, or a disabled account. */
  | 'credentials'
  /** Signed in, but an access is missing or the tenant is out of reach. */
  | 'forbidden'
  /** It does not exist, or the user may not see it. */
  | 'notFound'
  /** It already exists, or somebody else has changed it. */
  | 'conflict'
  /** The input was refused, by the server or before sending. */
  | 'invalid'
  /** The user has as many sessions as the server allows. */
  | 'tooManySessions'
  /** The server, or something in front of it, failed. */
  | 'server'
  /** The answer is not from a wazo-auth server. */
  | 'malformed'

/** The server's complaint about one field. */
export interface FieldError {
  message: string
  /** The violated constraint: `required`, `length`, `unique`, … */
  code: string
  constraint?: unknown
}

/** The values that a translated message needs, by name. */
export type ErrorParams = Record<string, string | number | boolean | null>

/** The details of an error besides its kind and message. */
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
 * The only error class that this library rejects with. It never holds a secret:
 * no header, no body, no URL with values, no `cause`.
 */
export class WazoAuthError extends Error {
  declare readonly kind: WazoAuthErrorKind
  /** The HTTP status; `0` without an answer. */
  readonly status: number = 0
  /**
   * Stable, for translation: the server's own id, one of this library, or else
   * the kind.
   */
  readonly code: string = ''
  /** The values that a translated message needs. */
  readonly params: ErrorParams = {}
  /**
   * By field name, with dots for nested fields (`address.city`); empty if
   * unknown.
   */
  readonly fields: Record<string, FieldError> = {}
  /** The missing access, if the server says. */
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
 * Whether trying again can help; `false` for errors of other libraries. Use it
 * as `retry: (failures, error) => failures < 3 && isRetryable(error)`.
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
