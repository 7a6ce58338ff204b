import {
  type Errors,
  type Field,
  field,
  type Fields,
  Invalid,
  readField,
  readObject,
  type Values,
  violation,
} from './schema.ts'
import { lengthViolation } from './fields.ts'

/** Any number of values of one kind. */
export function listOf<T>(
  item: Field<T>,
  { max = Infinity }: { max?: number } = {},
): Field<T[]> {
  return field((value) => {
    if (!Array.isArray(value)) {
      throw new Invalid(violation('Not a valid list.', 'type', 'list'))
    }
    const items = each(value, (one) => readField(item, one))
    if (items.length > max) {
      throw new Invalid([lengthViolation(items.length, undefined, max)])
    }
    return items
  })
}

/** A nested document. */
export function document<TFields extends Fields>(
  fields: TFields,
): Field<Values<TFields>> {
  return field((value) => readNested(fields, value))
}

/** Any number of nested documents; the server words its complaint differently. */
export function documents<TFields extends Fields>(
  fields: TFields,
): Field<Values<TFields>[]> {
  return field((value) => {
    if (!Array.isArray(value)) {
      throw new Invalid(violation('Invalid type.', 'type', 'dict'))
    }
    return each(value, (one) => readNested(fields, one))
  })
}

function readNested<TFields extends Fields>(
  fields: TFields,
  value: unknown,
): Values<TFields> {
  const outcome = readObject(fields, value)
  if (!outcome.ok) throw new Invalid(outcome.errors)
  return outcome.value
}

/** Errors are kept under the index of their item. */
function each<T>(values: unknown[], read: (value: unknown) => T): T[] {
  const errors: Record<string, Errors> = {}
  const items: T[] = []
  for (const [index, value] of values.entries()) {
    try {
      items.push(read(value))
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      errors[index] = error.errors
    }
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
  return items
}
