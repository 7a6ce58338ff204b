/**
 * All text that can be reached from a value: names, values, hidden members,
 * causes, maps and sets. For looking whether a secret is in it.
 */
export function textOf(value: unknown): string {
  const seen = new Set<unknown>()
  const texts: string[] = []

  function walk(part: unknown): void {
    if (typeof part === 'string') texts.push(part)
    if (typeof part === 'symbol') texts.push(part.toString())
    if (typeof part !== 'object' && typeof part !== 'function') return
    if (part === null || seen.has(part)) return
    seen.add(part)
    if (part instanceof Map) for (const entry of part) walk(entry)
    if (part instanceof Set) for (const item of part) walk(item)
    if (part instanceof Headers) for (const entry of part) walk(entry)
    for (const name of Reflect.ownKeys(part)) {
      walk(name)
      const { value } = Object.getOwnPropertyDescriptor(part, name)!
      walk(value)
    }
  }

  walk(value)
  return texts.join('\n')
}
