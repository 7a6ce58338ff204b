import { WazoAuthError } from './error.ts'

/** One segment of a path, or an error for what no path can carry. */
function segment(name: string, value: unknown): string {
  const text = String(value ?? '')
  // Lone surrogates cannot be encoded either.
  if (/^\.{0,2}$|\/|\p{Surrogate}/u.test(text)) {
    throw new WazoAuthError(
      'invalid',
      `${name} is empty, "." or "..", or has a "/": the server cannot address that. Use a uuid, or replace the whole list.`,
      { code: 'unaddressable', params: { name } },
    )
  }
  return encodeURIComponent(text)
}

/** Splits an input into a path with its placeholders filled, and a query. */
export function fill(
  path: string,
  input: Record<string, unknown>,
): { path: string; query: Record<string, unknown> } {
  const query = { ...input }
  const fillOne = (_: string, name: string) => {
    delete query[name]
    return segment(name, input[name])
  }
  return { path: path.replace(/{(\w+)}/g, fillOne), query }
}
