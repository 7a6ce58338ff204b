/**
 * What is given, as it is now: who fills a form goes on changing it, and what
 * frameworks wrap it in can neither be cloned nor written down.
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
