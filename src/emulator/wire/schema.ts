/** One broken rule, in the words of wazo-auth. */
export interface Violation {
  message: string
  constraint_id?: string
  constraint?: unknown
}

/** A violation, a list of them (length, range, enum, regex), or nested ones. */
export type Errors = Violation | Violation[] | { [field: string]: Errors }

/** Thrown by a field that refuses its value; never leaves this module. */
export class Invalid extends Error {
  readonly errors: Errors
  constructor(errors: Errors) {
    super('invalid value')
    this.errors = errors
  }
}

/** How one value is read from a JSON document or a query string. */
export interface Field<T> {
  readonly read: (value: unknown) => T
  readonly nullable: boolean
  readonly required: boolean
  /** The value of an absent field. */
  readonly absent: T | undefined
}

/** Not required and never `null`, unless somebody says so. */
export const field = <T>(read: (value: unknown) => T): Field<T> => ({
  read,
  nullable: false,
  required: false,
  absent: undefined,
})

export type Fields = Readonly<Record<string, Field<unknown>>>

export type Values<TFields extends Fields> = {
  -readonly [K in keyof TFields]: TFields[K] extends Field<infer T> ? T : never
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Record<string, Errors> }

export const violation = (
  message: string,
  constraint_id: string,
  constraint: unknown,
): Violation => ({ message, constraint_id, constraint })

/** What a value of the right type breaks: printed with the sentence last. */
export const brokenRule = (
  message: string,
  constraint_id: string,
  constraint: unknown,
): Violation => ({ constraint_id, constraint, message })

const missing = violation(
  'Missing data for required field.',
  'required',
  'required',
)
const isNull = violation('Field may not be null.', 'not_null', 'not_null')

/** Reads a whole document; what Python calls false counts as an empty one. */
export function readObject<TFields extends Fields>(
  fields: TFields,
  document: unknown,
): Outcome<Values<TFields>> {
  const isEmpty =
    !document || (Array.isArray(document) && document.length === 0)
  const source: unknown = isEmpty ? {} : document
  if (typeof source !== 'object' || source === null || Array.isArray(source)) {
    return {
      ok: false,
      errors: { _schema: [{ message: 'Invalid input type.' }] },
    }
  }
  const errors: Record<string, Errors> = {}
  const value: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    try {
      value[name] = readField(field, (source as Record<string, unknown>)[name])
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      errors[name] = error.errors
    }
  }
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, value: value as Values<TFields> }
}

export function readField<T>(field: Field<T>, value: unknown): T {
  if (value === undefined) {
    if (field.required) throw new Invalid(missing)
    return field.absent as T
  }
  if (value === null) {
    if (!field.nullable) throw new Invalid(isNull)
    return null as T
  }
  return field.read(value)
}
