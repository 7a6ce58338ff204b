import { nearest } from './nearest.ts'

/** What is wrong with a value, if anything. */
export type Shape = (value: unknown, at: string) => string | undefined

export type Table = Record<string, unknown>

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const kindOf = (value: unknown): string =>
  value === null || value === undefined
    ? 'empty'
    : Array.isArray(value)
      ? 'a list'
      : isTable(value)
        ? 'a table of keys'
        : `a ${typeof value}`

/** Says what was found by its kind alone: it may be a password. */
export const shape =
  (wanted: string, is: (value: unknown) => boolean): Shape =>
  (value, at) =>
    is(value) ? undefined : `${at} must be ${wanted}; it is ${kindOf(value)}.`

export const text = shape(
  'a text (in quotes)',
  (one) => typeof one === 'string',
)
export const flag = shape('true or false', (one) => typeof one === 'boolean')
export const number = shape(
  'a number, 0 or more',
  (one) => typeof one === 'number' && one >= 0,
)
export const upTo = (most: number) =>
  shape(
    `a whole number, 0 to ${most}`,
    (one) => Number.isInteger(one) && Number(one) >= 0 && Number(one) <= most,
  )
export const port = shape(
  'a number below 65536',
  (one) => Number.isInteger(one) && Number(one) >= 0 && Number(one) < 65_536,
)
export const oneOf = (...choices: string[]) =>
  shape(`one of ${choices.join(', ')}`, (one) =>
    choices.includes(one as string),
  )
/** Seconds, as many as a token may be asked to live. */
const LONGEST = 315_360_000
export const seconds = shape(
  `a number of seconds, up to ${LONGEST}`,
  (one) => typeof one === 'number' && one >= 0 && one <= LONGEST,
)
/** As many as a timer can wait. */
const LONGEST_WAIT = 2 ** 31 - 1
export const milliseconds = shape(
  `a number of milliseconds, 0 to ${LONGEST_WAIT}`,
  (one) => typeof one === 'number' && one >= 0 && one <= LONGEST_WAIT,
)
export const callback = shape('a function', (one) => typeof one === 'function')
export const table = shape('a table of keys', isTable)
export const anything: Shape = () => undefined

/** What a file may also leave empty. */
export const optional =
  (inner: Shape): Shape =>
  (value, at) =>
    value === null || value === undefined ? undefined : inner(value, at)

/** A table of these keys and no other, each of which may be left out. */
export const someOf = (shapes: Record<string, Shape>): Shape =>
  only(
    Object.fromEntries(
      Object.entries(shapes).map(([key, inner]) => [key, omittable(inner)]),
    ),
  )

export const omittable =
  (inner: Shape): Shape =>
  (value, at) =>
    value === undefined ? undefined : inner(value, at)

export const each =
  (inner: Shape): Shape =>
  (value, at) =>
    table(value, at) ??
    firstOf(
      Object.entries(value as Table).map(([key, one]) =>
        inner(one, `${at}.${key}`),
      ),
    )

export const fields =
  (shapes: Record<string, Shape>): Shape =>
  (value, at) =>
    table(value, at) ??
    firstOf(
      Object.entries(shapes).map(([key, inner]) =>
        inner((value as Table)[key], `${at}.${key}`),
      ),
    )

/** A table of these keys and no other. */
export const only =
  (shapes: Record<string, Shape>): Shape =>
  (value, at) => {
    const wrong = fields(shapes)(value, at)
    if (wrong !== undefined) return wrong
    const key = Object.keys(value as Table).find(
      (one) => !Object.hasOwn(shapes, one),
    )
    if (key === undefined) return undefined
    const known = Object.keys(shapes)
    const [likely] = nearest(key, known, 1)
    return `${at} takes no "${key}", but ${known.join(', ')}. Did you mean ${likely}?`
  }

/** Throws if a value of JavaScript, unlike its type, has another shape. */
export function assertShape(inner: Shape, value: unknown, at: string): void {
  const complaint = inner(value, at)
  if (complaint !== undefined) throw new Error(complaint)
}

export const texts = shape(
  'a list of texts',
  (value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string'),
)

const firstOf = (complaints: readonly (string | undefined)[]) =>
  complaints.find((one) => one !== undefined)

export const list =
  (inner: Shape): Shape =>
  (value, at) =>
    many(value, at) ??
    firstOf(
      (value as unknown[]).map((one, index) => inner(one, `${at}[${index}]`)),
    )

const many = shape('a list', Array.isArray)
