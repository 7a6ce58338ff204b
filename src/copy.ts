/**
 * A deep copy of an input as it is now: a form may go on changing the original,
 * and the proxies of some frameworks can neither be cloned nor persisted.
 */
export function copyOf<TValue>(value: TValue): TValue {
  const copy: unknown = Array.isArray(value)
    ? value.map(copyOf)
    : // A file or a form of the DOM is not its fields.
      {}.toString.call(value) === '[object Object]'
      ? Object.fromEntries(
          Object.entries(value as object).map(([name, one]) => [
            name,
            copyOf(one),
          ]),
        )
      : value
  return copy as TValue
}
