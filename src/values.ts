export const isText = (value: unknown) => typeof value === 'string'

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The object with only those members that pass. */
export const only = <TObject extends object>(
  object: TObject,
  passes: (value: unknown, name: string) => boolean,
): TObject =>
  Object.fromEntries(
    Object.entries(object).filter(([name, value]) => passes(value, name)),
  ) as TObject

/** An input without the members that are `undefined`. */
export const given = <TInput extends object>(input: TInput): TInput =>
  only(input, (value) => value !== undefined)
