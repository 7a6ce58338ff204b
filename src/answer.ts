import {
  unexpected,
  WazoAuthError,
  type ErrorParams,
  type FieldError,
  type WazoAuthErrorKind,
} from './error.ts'
import { isObject, isText } from './values.ts'

type Json = Record<string, unknown>

const kinds: Record<number, WazoAuthErrorKind> = {
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  429: 'tooManySessions',
}

/**
 * The error that an answer of the server stands for, in any of its shapes:
 * API error, reason error, bare message.
 *
 * @param token The one that was sent.
 */
export function errorFromAnswer(
  status: number,
  body: unknown,
  route: string,
  token?: string,
): WazoAuthError {
  const answer = isObject(body) ? body : { error_id: unexpected }
  const { message, reason, error_id, details }: Json = answer
  const fields: Record<string, FieldError> = {}
  const params: ErrorParams = {}
  // For bad list parameters and e-mails, the fields are in the message.
  collect(message, fields)
  collect(details, fields, params)
  const [first] = Object.values(fields)
  const requiredAccess = params.required_access as string | undefined
  const id =
    // The server echoes the token that it refuses: none has arrived.
    params.invalid_token === '' && token
      ? unexpected
      : (params.reason ?? error_id)
  delete params.invalid_token
  // The server gives these an id or a reason; a bare message is a proxy's.
  const isBare = /40[^05]|42/.test(`${status}`) && reason === undefined
  const code = isText(id) ? id : isBare ? unexpected : ''
  const isUnexpected = code === unexpected

  let kind = kinds[status] ?? (status < 500 ? 'invalid' : 'server')
  if (status === 401) {
    // The token is good, but lacks an access or may not act for the tenant.
    const isDenied =
      /^(missing_permission|unauthorized-tenant)/.test(code) ||
      (requiredAccess && !params.reason)
    kind = isDenied ? 'forbidden' : 'unauthenticated'
    // The verdict is on a login, a password or a refresh token.
    if (reason) kind = 'credentials'
  }
  // A proxy's answer says nothing of the user's session, accesses or input.
  if (isUnexpected && /40[^045]|42/.test(`${status}`)) kind = 'server'

  const answered = `${route} was answered with ${status}`
  return new WazoAuthError(
    kind,
    isUnexpected
      ? `${answered}: does baseURL lead to wazo-auth, past every proxy, is every uuid one, and nothing too long?`
      : // What is wrong with a field says more than "Conflict detected" above it.
        sentence(first?.message ?? message ?? reason) || `${answered}.`,
    { status, code, fields, params, requiredAccess },
  )
}

/** One readable sentence of whatever stands where a message should, if any. */
function sentence(value: unknown): string | false {
  if (isObject(value)) return sentence(Object.values(value)[0])
  // Some reasons are a printed Python dict, or end in one. Characters that move
  // a cursor or turn a line around are no part of the sentence.
  return (
    isText(value) && value.replace(/\{.*|[\p{Cc}\p{Bidi_C}]/gsu, ' ').trim()
  )
}

/** Sorts details into fields with a violated constraint, and the rest. */
function collect(
  details: unknown,
  fields: Record<string, FieldError>,
  params: ErrorParams = {},
  prefix = '',
): void {
  if (!isObject(details)) return
  for (const [name, given] of Object.entries(details)) {
    // A list holds all faults of one field: the first is told.
    const [value]: unknown[] = [given].flat()
    if (!isObject(value)) {
      params[prefix + name] = value as ErrorParams[string]
      continue
    }
    const { constraint_id, message, msg, constraint } = value
    const code = constraint_id ?? value['constraint-id']
    if (isText(code)) {
      fields[prefix + name] = {
        code,
        message: sentence(message ?? msg) || code,
        constraint,
      }
    } else collect(value, fields, params, `${prefix + name}.`)
  }
}
