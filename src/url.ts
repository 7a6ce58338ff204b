import { WazoAuthError } from './error.ts'

/** One segment of a path, or an error for what no path can carry. */
function segment(name: string, value: unknown): string {
  const text = String(value ?? '')
  if (text && text !== '.' && text !== '..' && !text.includes('/')) {
    try {
      return encodeURIComponent(text)
    } catch {
      // A lone surrogate: refused like the others.
    }
  }
  throw new WazoAuthError(
    'invalid',
    `${name} cannot be part of an address: the server knows no way to write an empty value, "/", "." or "..". Use the uuid, or replace the whole list it is in.`,
    { code: 'unaddressable', params: { name } },
  )
}

/**
 * Puts the input into the path's placeholders and the rest of it behind,
 * as a query: `undefined` is left out, `0`, `false` and `''` are sent.
 */
export function fill(
  path: string,
  input: Record<string, unknown>,
  defaults?: Record<string, unknown> | '',
): string {
  const named = new Set<string>()
  const filled = path.replace(/{(\w+)}/g, (_, name: string) => {
    named.add(name)
    return segment(name, input[name] ?? (defaults && defaults[name]))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    if (named.has(name)) continue
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined) query.append(name, String(item))
  }
  const search = query.toString()
  return search ? `${filled}?${search}` : filled
}
