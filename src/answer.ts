import type { FieldError, WazoAuthErrorDetails } from './error.ts'

/** An error body of any of the server's shapes, read. */
export interface AnswerReading extends WazoAuthErrorDetails {
  message?: string
  /** The token is good; an access or a tenant is not. */
  denied: boolean
  /** The verdict is on a login, a password or a refresh token. */
  credentials: boolean
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null

/** Reads the answer's shapes: API error, reason error, bare message. */
export function readAnswer(body: unknown): AnswerReading {
  if (!isObject(body)) {
    return { denied: false, credentials: false, code: 'unexpected-answer' }
  }
  const details = isObject(body.details) ? body.details : {}
  const sentence = sentenceOf(body.message) ?? sentenceOf(body.reason)
  const errorId = details.reason ?? body.error_id
  const requiredAccess = details.required_access
  return {
    ...(sentence && { message: sentence }),
    code: typeof errorId === 'string' ? errorId : slugOf(sentence),
    params: paramsOf(details),
    fields: fieldsOf({ ...details, ...onlyObject(body.message) }),
    ...(typeof requiredAccess === 'string' && { requiredAccess }),
    denied:
      errorId === 'missing_permission_or_invalid_tenant' ||
      errorId === 'unauthorized-tenant' ||
      (requiredAccess !== undefined && details.reason === undefined),
    credentials: Array.isArray(body.reason),
  }
}

const onlyObject = (value: unknown) =>
  isObject(value) && !Array.isArray(value) ? value : {}

function sentenceOf(value: unknown): string | undefined {
  if (isObject(value)) {
    const sentences = Object.values(value).map(sentenceOf)
    return sentences.filter(Boolean).join(' ') || undefined
  }
  if (typeof value !== 'string') return undefined
  // Some reasons are a printed Python dict, or end in one.
  return value.replace(/\s*\{.*/s, '') || undefined
}

function slugOf(sentence = 'refused'): string {
  return sentence
    .replace(/:.*|"[^"]*"|\S*[\d.]\S+/g, '')
    .trim()
    .replace(/\W+/g, '-')
    .toLowerCase()
}

function paramsOf(details: Json): Record<string, string | number> {
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(details)) {
    // The server echoes the token of a refused request.
    if (name === 'invalid_token') continue
    if (typeof value === 'string' || typeof value === 'number')
      params[name] = value
  }
  return params
}

function fieldsOf(details: Json, prefix = ''): Record<string, FieldError> {
  const fields: Record<string, FieldError> = {}
  for (const [name, value] of Object.entries(details)) {
    if (!isObject(value)) continue
    const code = value.constraint_id ?? value['constraint-id']
    if (typeof code !== 'string') {
      Object.assign(fields, fieldsOf(value, `${prefix}${name}.`))
      continue
    }
    fields[prefix + name] = {
      message: sentenceOf(value.message ?? value.msg) ?? code,
      code,
      constraint: value.constraint,
    }
  }
  return fields
}
