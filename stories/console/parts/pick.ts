/** Some of an object's fields. */
export const pick = <TObject extends object>(
  object: TObject,
  names: readonly string[],
): Partial<TObject> =>
  Object.fromEntries(
    names.map((name) => [name, object[name as keyof TObject]]),
  ) as Partial<TObject>
