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

/**
 * Puts the input into the path's placeholders and the rest of it behind,
 * as a query: `undefined` is left out, `0`, `false` and `''` are sent.
 */
export function fill(path: string, input: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    if (path.includes(`{${name}}`)) continue
    for (const item of [value].flat())
      if (item !== undefined) query.append(name, String(item))
  }
  const search = query.toString()
  return (
    path.replace(/{(\w+)}/g, (_, name: string) => segment(name, input[name])) +
    (search && `?${search}`)
  )
}
