import {
  EditConflictError,
  type FieldError,
  type WazoAuthError,
} from 'wazo-auth-query'
import type { Noun } from './noun.ts'

/** Numbers and limits come as the constraint, in whatever shape. */
const limit = (constraint: unknown, name: 'min' | 'max') =>
  typeof constraint === 'object' && constraint !== null
    ? (constraint as Record<string, unknown>)[name]
    : undefined

/** A violated constraint, in the words of the form. */
function fieldMessage({ code, message, constraint }: FieldError) {
  switch (code) {
    case 'unique':
      return 'Already in use on this server, perhaps in another tenant. Choose another.'
    case 'required':
      return 'This field is required'
    case 'length': {
      const max = limit(constraint, 'max')
      return typeof max === 'number'
        ? `At most ${max} characters`
        : 'Too short or too long'
    }
    case 'email':
      return 'Enter a valid e-mail address'
    case 'type':
    case 'enum':
    case 'regex':
      return `Not accepted by the server: ${message}`
    default:
      return message
  }
}

export interface SortedErrors<TField extends string> {
  /** At their fields. */
  fields: Partial<Record<TField, string>>
  /** What no field of the form stands for. */
  rest: WazoAuthError | null
}

/** Puts what the server says beside the fields that it speaks of. */
export function sortErrors<TField extends string>(
  error: WazoAuthError | null,
  names: readonly TField[],
): SortedErrors<TField> {
  const fields: Partial<Record<TField, string>> = {}
  for (const name of names) {
    const found = error?.fields[name]
    if (found) fields[name] = fieldMessage(found)
  }
  const isComplete = Object.keys(fields).length > 0
  return { fields, rest: isComplete ? null : error }
}

/** Of what has a name and a slug made from it: a conflict is about those. */
export function sortNameErrors<TField extends string>(
  error: WazoAuthError | null,
  { one }: Noun,
  names: readonly (TField | 'name')[],
): SortedErrors<TField | 'name'> {
  if (error?.kind !== 'conflict' || error instanceof EditConflictError)
    return sortErrors(error, names)
  const name = `A ${one} with this name or slug already exists. Choose another.`
  return {
    fields: { name } as SortedErrors<TField | 'name'>['fields'],
    rest: null,
  }
}
