import { apiError, internalError, reasonError, type Refusal } from './errors.ts'
import { repr } from './python.ts'
import {
  type Errors,
  type Fields,
  readObject,
  type Values,
  type Violation,
} from './schema.ts'

/** How a resource reports the broken rules of a document. */
export type Report = (errors: Record<string, Errors>) => Refusal

/** Reads a document or refuses the request the way the resource does. */
export function accept<TFields extends Fields>(
  fields: TFields,
  document: unknown,
  report: Report,
): Values<TFields> {
  const outcome = readObject(fields, document)
  if (!outcome.ok) throw report(outcome.errors)
  return outcome.value
}

/** `invalid-data`, naming the first field only. */
export function invalidData(resource: string): Report {
  return (errors) => {
    const [field, error] = first(errors)
    // The server looks for a field where there is none.
    if ('_schema' in error) return internalError()
    const flat = flatten(error)
    return apiError(400, {
      error_id: 'invalid-data',
      message: sentence(flat),
      details: { [field]: flat },
      resource,
    })
  }
}

/** A reason error that prints all fields as a Python dict (`POST /token`). */
export const printedDict: Report = (errors) =>
  reasonError(400, repr(plain(errors)))

/** The same, of servers that said no more than the sentences. */
export const printedSentences: Report = (errors) =>
  reasonError(400, repr(bare(errors)))

/** A reason error that names the first field and nothing else (policies). */
export const namedField: Report = (errors) =>
  reasonError(400, `Invalid value supplied for field: ${first(errors)[0]}`)

/** `invalid-data` with every field under `message` and nothing under `details`. */
export function invalidMessage(resource: string): Report {
  return (errors) =>
    apiError(400, {
      error_id: 'invalid-data',
      message: plain(errors),
      details: {},
      resource,
    })
}

/** `invalid-data` whose only content is the first sentence. */
export function invalidSentence(resource: string): Report {
  return (errors) => {
    const [field, error] = first(errors)
    const message =
      field === '_schema'
        ? plain({ _schema: error })._schema
        : sentence(flatten(error))
    return apiError(400, {
      error_id: 'invalid-data',
      message,
      details: {},
      resource,
    })
  }
}

/** Lists: every field, under `message`, and always the resource `users`. */
export const invalidListParam: Report = (errors) =>
  apiError(400, {
    error_id: 'invalid-list-param',
    message: plain(errors),
    details: {},
    resource: 'users',
  })

/** Rules that belong to no field are printed as bare sentences. */
function plain(errors: Record<string, Errors>): Record<string, unknown> {
  const entries = Object.entries(errors).map(([field, error]) => {
    if (Array.isArray(error)) {
      const isBare = field === '_schema'
      return [field, isBare ? error.map(({ message }) => message) : error]
    }
    return [field, isViolation(error) ? error : plain(error)]
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

function bare(errors: Errors): unknown {
  if (isViolation(errors)) return [errors.message]
  if (Array.isArray(errors)) return errors.map(({ message }) => message)
  const entries = Object.entries(errors)
  return Object.fromEntries(entries.map(([key, one]) => [key, bare(one)]))
}

export function first(errors: Record<string, Errors>): [string, Errors] {
  const entry = Object.entries(errors)[0]
  return entry ?? ['_schema', { message: 'Invalid input type.' }]
}

/** Lists of violations keep their first one, nested errors their first field. */
export function flatten(errors: Errors): Errors {
  if (Array.isArray(errors)) return errors[0] ?? { message: '' }
  if (isViolation(errors)) return errors
  const [field, nested] = first(errors)
  return { [field]: flatten(nested) }
}

function isViolation(errors: Errors): errors is Violation {
  return 'message' in errors && typeof errors.message === 'string'
}

function sentence(errors: Errors): string {
  if (Array.isArray(errors)) return errors[0]?.message ?? ''
  if (isViolation(errors)) return errors.message
  return sentence(first(errors)[1])
}
