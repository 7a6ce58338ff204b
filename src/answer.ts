/** What the server says of one field. */
export interface FieldError {
  message: string
  /** The violated constraint: `required`, `length`, `unique`, … */
  code: string
  constraint?: unknown
}

/** What an error tells beside its kind and message. */
export interface WazoAuthErrorDetails {
  status?: number
  code?: string
  params?: Record<string, string | number>
  fields?: Record<string, FieldError>
  requiredAccess?: string
}

/** An error body of any of the server's shapes, read. */
export interface AnswerReading extends WazoAuthErrorDetails {
  message?: string | undefined
  /** The token is good; an access or a tenant is not. */
  denied?: boolean
  /** The verdict is on a login, a password or a refresh token. */
  credentials?: boolean
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null

/** Reads the answer's shapes: API error, reason error, bare message. */
export function readAnswer(body: unknown): AnswerReading {
  if (!isObject(body)) return { code: 'unexpected-answer' }
  const { message, reason, error_id, details } = body
  const fields: AnswerReading['fields'] = {}
  const params: Json = {}
  // Bad list parameters and e-mails stand in the message.
  collect(message, '', fields, {})
  collect(details, '', fields, params)
  // A token is never kept, and the server echoes it.
  delete params.invalid_token
  const requiredAccess = params.required_access as string | undefined
  const code = params.reason ?? error_id
  return {
    message: sentence(message ?? reason),
    ...(typeof code === 'string' && code !== '' && { code }),
    fields,
    params: params as NonNullable<AnswerReading['params']>,
    ...(requiredAccess && { requiredAccess }),
    denied:
      /^(missing_permission|unauthorized-tenant)/.test(String(code)) ||
      (!!requiredAccess && !params.reason),
    credentials: !!reason,
  }
}

/** One readable sentence of whatever stands where a message should. */
function sentence(value: unknown): string | undefined {
  if (isObject(value)) return sentence(value.message ?? Object.values(value)[0])
  // Some reasons are a printed Python dict, or end in one.
  return typeof value === 'string'
    ? value.replace(/\{.*/s, '').trim() || undefined
    : undefined
}

/** Sorts details into fields with a violated constraint, and the rest. */
function collect(
  details: unknown,
  prefix: string,
  fields: Record<string, FieldError>,
  params: Json,
): void {
  if (!isObject(details)) return
  for (const [name, given] of Object.entries(details)) {
    // A list holds the faults of one field, of which the first is told.
    const value: unknown = Array.isArray(given) ? given[0] : given
    if (!isObject(value)) {
      params[prefix + name] = value
      continue
    }
    const { constraint_id, message, msg, constraint } = value
    const code = constraint_id ?? value['constraint-id']
    if (typeof code === 'string') {
      fields[prefix + name] = {
        code,
        message: sentence(message ?? msg) ?? code,
        constraint,
      }
    } else collect(value, `${prefix + name}.`, fields, params)
  }
}
