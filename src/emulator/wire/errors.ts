/** What a handler answers; the clock and the transport are added later. */
export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** `json` unless the body is a text of another type. */
  readonly type?: string
}

/** A reply that ends the handling of a request. */
export class Refusal extends Error {
  readonly reply: (now: number) => Reply
  constructor(reply: (now: number) => Reply) {
    super('the emulator refused the request')
    this.reply = reply
  }
}

const seconds = (now: number): number => now / 1000

interface ApiError {
  error_id: string
  /** A sentence, or a list or an object of them. */
  message: unknown
  details: object
  /** Absent where the caller is refused. */
  resource?: string
}

/** Shape 1: `{ message, error_id, details, timestamp, resource? }`. */
export function apiError(
  status: number,
  { message, error_id, details, resource }: ApiError,
): Refusal {
  return new Refusal((now) => ({
    status,
    body: {
      message,
      error_id,
      details,
      timestamp: seconds(now),
      ...(resource === undefined ? {} : { resource }),
    },
  }))
}

/** Shape 2: `{ reason: [], timestamp: [], status_code }`. */
export function reasonError(status: number, reason: string): Refusal {
  return new Refusal((now) => ({
    status,
    body: {
      reason: [reason],
      timestamp: [seconds(now)],
      status_code: status,
    },
  }))
}

/** Shape 3: `{ message }`. */
export function bareError(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Refusal {
  return new Refusal(() => ({ status, body: { message }, headers }))
}

/** Shape 4: the HTML page of a route that does not exist. */
export const notRouted = (): Refusal =>
  new Refusal(() => ({
    status: 404,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.</p>\n',
  }))

/** Shape 5: a schema error nobody caught echoes the document that was sent. */
export const echoed = (body: unknown): Refusal =>
  new Refusal(() => ({ status: 500, body }))

export const internalError = (): Refusal =>
  bareError(500, 'Internal Server Error')

export const unreadable = (): Refusal =>
  bareError(
    400,
    'The browser (or proxy) sent a request that this server could not understand.',
  )

export const authenticationFailed = (): Refusal =>
  reasonError(401, 'Authentication Failed')

export const noSuchToken = (): Refusal => reasonError(404, 'No such token')

const unknown =
  (error_id: string, noun: string, resource: string) =>
  (uuid: string): Refusal =>
    apiError(404, {
      error_id,
      message: `No such ${noun}: "${uuid}"`,
      details: { uuid },
      resource,
    })

export const unknownUser = unknown('unknown-user', 'user', 'users')
export const unknownGroup = unknown('unknown-group', 'group', 'groups')
export const unknownTenant = unknown('unknown-tenant', 'tenant', 'tenants')

export function unknownPolicy(name: 'uuid' | 'slug', value: string): Refusal {
  return reasonError(404, `No such policy {'${name}': '${value}'}`)
}

export function unauthorizedTenant(tenant_uuid: string): Refusal {
  return apiError(401, {
    error_id: 'unauthorized-tenant',
    message: 'Unauthorized tenant',
    details: {
      tenant_uuid,
    },
  })
}

/** A value that must be unique is taken. */
export function conflict(
  resource: string,
  field: string,
  message: string,
  id: 'constraint_id' | 'constraint-id' = 'constraint_id',
): Refusal {
  return apiError(409, {
    error_id: 'conflict',
    message: 'Conflict detected',
    details: { [field]: { [id]: 'unique', message } },
    resource,
  })
}
