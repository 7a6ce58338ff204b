/** Values that have names, as a select offers them. */
export const optionsOf = <TValue extends string>(
  names: Readonly<Record<TValue, string>>,
) =>
  (Object.entries(names) as [TValue, string][]).map(([value, label]) => ({
    value,
    label,
  }))
