import { brokenRule, type Field, field, Invalid, violation } from './schema.ts'
import { isEmail } from './email.ts'
import { uuidIn } from './identifier.ts'

/** Must be there. */
export const required = <T>(of: Field<T>): Field<T> => ({
  ...of,
  required: true,
})

/** `null` is a value of it, and the one of an absent field. */
export const nullable = <T>(of: Field<T>): Field<T | null> => ({
  ...of,
  nullable: true,
  absent: null,
})

/** What an absent field counts as. */
export const withDefault = <T>(of: Field<T>, absent: T): Field<T> => ({
  ...of,
  absent,
})

/** Told apart from a default: an absent field stays `undefined`. */
export const optional = <T>(of: Field<T>): Field<T | undefined> => of

const typeError = (message: string, type: string): Invalid =>
  new Invalid(violation(message, 'type', type))

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw typeError('Not a valid string.', 'string')
}

interface TextRules {
  min?: number
  max?: number
  pattern?: RegExp
  /** The pattern as the server prints it, when it is not that of `pattern`. */
  printed?: string
}

/** A text; lengths count characters, nothing is trimmed. */
export function text({
  min,
  max,
  pattern,
  printed,
}: TextRules = {}): Field<string> {
  return field((given) => {
    const value = textOf(given)
    const violations = []
    const length = Array.from(value).length
    if ((min ?? 0) > length || (max ?? Infinity) < length) {
      violations.push(lengthViolation(length, min, max))
    }
    if (pattern !== undefined && !pattern.test(value)) {
      violations.push(
        brokenRule(
          'String does not match expected pattern.',
          'regex',
          printed ?? pattern.source,
        ),
      )
    }
    if (violations.length > 0) throw new Invalid(violations)
    return value
  })
}

export function lengthViolation(length: number, min?: number, max?: number) {
  const message =
    min !== undefined && max !== undefined
      ? `Length must be between ${min} and ${max}.`
      : length < (min ?? 0)
        ? `Shorter than minimum length ${min}.`
        : `Longer than maximum length ${max}.`
  return brokenRule(message, 'length', { min: min ?? null, max: max ?? null })
}

/** Texts count that are numbers in Python, and fractions are cut; booleans are refused. */
export function integer({ min, max }: { min?: number; max?: number } = {}) {
  return field((value) => {
    const isNumeric =
      typeof value === 'number' ||
      (typeof value === 'string' && /^\s*[+-]?\d+(_\d+)*\s*$/.test(value))
    if (!isNumeric) throw typeError('Not a valid integer.', 'integer')
    const number = Math.trunc(Number(String(value).replaceAll('_', '')))
    if (number < (min ?? -Infinity) || number > (max ?? Infinity)) {
      throw new Invalid([
        max === undefined
          ? brokenRule(`Must be greater than or equal to ${min}.`, 'range', {
              min,
            })
          : brokenRule(
              `Must be greater than or equal to ${min} and less than or equal to ${max}.`,
              'range',
              { min, max },
            ),
      ])
    }
    return number
  })
}

const TRUE = ['t', 'true', 'y', 'yes', 'on', '1']
const FALSE = ['f', 'false', 'n', 'no', 'off', '0']

/** What a word says; `undefined` where it says neither. */
export function truthOf(word: string): boolean | undefined {
  const lower = word.toLowerCase()
  if (TRUE.includes(lower)) return true
  return FALSE.includes(lower) ? false : undefined
}

export function boolean(): Field<boolean> {
  return field((value) => {
    const isWord = ['string', 'boolean', 'number'].includes(typeof value)
    const word = isWord ? String(value) : ''
    const truth = /^.[a-z]*$|^[A-Z]+$/.test(word) ? truthOf(word) : undefined
    if (truth !== undefined) return truth
    throw typeError('Not a valid boolean.', 'boolean')
  })
}

export function uuid(): Field<string> {
  return field((value) => {
    const uuid = typeof value === 'string' ? uuidIn(value) : undefined
    if (uuid === undefined) throw typeError('Not a valid UUID.', 'uuid')
    return uuid
  })
}

export function email(): Field<string> {
  return field((value) => {
    const message = 'Not a valid email address.'
    if (typeof value !== 'string') throw typeError(message, 'email')
    if (isEmail(value)) return value
    throw new Invalid([violation(message, 'type', 'email')])
  })
}

export function choice<const T extends string>(
  choices: readonly T[],
): Field<T> {
  return field((value) => {
    const text = textOf(value)
    const found = choices.find((one) => one === text)
    if (found === undefined) {
      throw new Invalid([
        brokenRule(`Must be one of: ${choices.join(', ')}.`, 'enum', {
          choices,
        }),
      ])
    }
    return found
  })
}
