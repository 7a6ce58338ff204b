/** What an input says: `undefined` says nothing. */
export const given = <TInput extends object>(input: TInput): TInput =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as TInput
