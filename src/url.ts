import { WazoAuthError } from './error.ts'

/** One segment of a path. Throws `invalid` for what no path can carry. */
function segment(name: string, value: unknown): string {
  const text = String(value ?? '')
  // Lone surrogates cannot be encoded either, and an object has no uuid's text.
  if (/^\.{0,2}$|^\[object|\/|\p{Surrogate}/u.test(text)) {
    throw new WazoAuthError(
      'invalid',
      `${name} must not be empty, "." or "..", or have a "/": use a uuid, or replace the whole list.`,
      { code: 'unaddressable', params: { name } },
    )
  }
  return encodeURIComponent(text)
}

/**
 * Fills the path's placeholders from the input, and puts the rest behind it
 * as a query: `undefined` is left out, `0`, `false` and `''` are sent.
 */
export function fill(path: string, input: Record<string, unknown>): string {
  let query = ''
  for (const [name, value] of Object.entries(input)) {
    if (path.includes(`{${name}}`)) continue
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined) query += `&${name}=${encode(String(item))}`
  }
  return (
    path.replace(/{(\w+)}/g, (_, name: string) => segment(name, input[name])) +
    query.replace('&', '?')
  )
}

/** Text that is being typed may end in half a character: that must not fail. */
const encode = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
