import type { ListSpec } from './listSpec.ts'

/** What a request asks of the items of a list. */
export interface Filter<T> {
  readonly tests: readonly ((item: T) => boolean)[]
  /** Tells this request from others. */
  readonly asked: readonly string[]
}

export function filterOf<T>(
  { filters = {}, repeated = {}, search: texts }: ListSpec<T>,
  search: string,
  query: URLSearchParams,
): Filter<T> {
  const tests: ((item: T) => boolean)[] = []
  const asked: string[] = [search]
  for (const [name, test] of Object.entries(filters)) {
    // The first value counts when a filter is repeated.
    const value = query.get(name)
    if (value === null) continue
    asked.push(name, value)
    tests.push((item) => test(item, value))
  }
  for (const [name, test] of Object.entries(repeated)) {
    const values = query.getAll(name)
    if (values.length === 0) continue
    asked.push(name, ...values)
    tests.push((item) => test(item, values))
  }
  if (texts !== undefined && search !== '') {
    const pattern = patternOf(search)
    tests.push((item) =>
      texts(item).some((text) => text !== null && pattern.test(text)),
    )
  }
  return { tests, asked }
}

/** SQL's `ILIKE '%one%two%'`: blanks and `%` are any text, `_` any character. */
function patternOf(search: string): RegExp {
  const escaped = search
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[\s%]+/g, '[^]*')
    .replace(/_/g, '[^]')
  return new RegExp(escaped, 'iu')
}
