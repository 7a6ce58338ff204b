import type { Bindings } from './bindings.ts'

/** Lists whose order the server does not define. */
const UNORDERED = new Set([
  'acl',
  'acls',
  'acl_templates',
  'domain_names',
  'emails',
  'choices',
])

interface Rules {
  /** The order of lists differed between the recorded runs. */
  unstable: boolean
  bindings: Bindings
}

/** Where and how an answer differs from the recording; `null` when it does not. */
export function difference(
  expected: unknown,
  actual: unknown,
  { unstable, bindings }: Rules,
  path: readonly string[] = [],
): string | null {
  const rules = { unstable, bindings }
  const at = path.join('.') || '(body)'
  const differs = () => `${at}: ${brief(actual)} is not ${brief(expected)}`
  if (typeof expected === 'string') {
    if (expected === '{{timestamp.epoch}}') {
      return typeof actual === 'number' ? null : differs()
    }
    if (typeof actual !== 'string') return differs()
    return bindings.accepts(expected, actual) ? null : differs()
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return differs()
    if (expected.length !== actual.length) {
      return `${at}: ${actual.length} items are not ${expected.length}`
    }
    const isSet = unstable || UNORDERED.has(path.at(-1) ?? '')
    if (isSet) return asSets(expected, actual, rules, path)
    for (const [index, item] of expected.entries()) {
      const inner = [...path, String(index)]
      const found = difference(item, actual[index], rules, inner)
      if (found) return found
    }
    return null
  }
  if (typeof expected === 'object' && expected !== null) {
    if (!isRecord(actual)) return differs()
    return objects(expected as Record<string, unknown>, actual, rules, path)
  }
  return expected === actual ? null : differs()
}

function objects(
  expected: Record<string, unknown>,
  actual: Record<string, unknown>,
  { bindings, unstable }: Rules,
  path: readonly string[],
): string | null {
  const keys = new Map(
    Object.keys(expected).map((key) => [bindings.fill(key), key]),
  )
  const missing = [...keys.keys()].filter((key) => !(key in actual))
  const extra = Object.keys(actual).filter((key) => !keys.has(key))
  if (missing.length > 0)
    return `${path.join('.')}: lacks ${missing.join(', ')}`
  if (extra.length > 0) return `${path.join('.')}: also has ${extra.join(', ')}`
  for (const [key, recorded] of keys) {
    const rules = { bindings, unstable }
    const inner = [...path, key]
    const found = difference(expected[recorded], actual[key], rules, inner)
    if (found) return found
  }
  return null
}

/** Tries every pairing; what a pairing binds counts only when it holds. */
function asSets(
  expected: readonly unknown[],
  actual: readonly unknown[],
  { bindings, unstable }: Rules,
  path: readonly string[],
): string | null {
  const [first, ...rest] = expected
  if (expected.length === 0) return null
  for (const [index, item] of actual.entries()) {
    const trial = bindings.copy()
    const rules = { bindings: trial, unstable }
    if (difference(first, item, rules, [...path, '*'])) continue
    const others = actual.toSpliced(index, 1)
    if (asSets(rest, others, rules, path)) continue
    bindings.adopt(trial)
    return null
  }
  return `${path.join('.')}: no item is ${brief(first)}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function brief(value: unknown): string {
  return JSON.stringify(value).slice(0, 300)
}
