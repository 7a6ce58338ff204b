export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The entries of an object that pass. */
export const only = <TObject extends object>(
  object: TObject,
  passes: (value: unknown, name: string) => boolean,
): TObject =>
  Object.fromEntries(
    Object.entries(object).filter(([name, value]) => passes(value, name)),
  ) as TObject

/** What an input says: `undefined` says nothing. */
export const given = <TInput extends object>(input: TInput): TInput =>
  only(input, (value) => value !== undefined)
