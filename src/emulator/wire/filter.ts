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
    const isFound = searchOf(search)
    tests.push((item) => texts(item).some(isFound))
  }
  return { tests, asked }
}

/**
 * SQL's `ILIKE '%one%two%'`: blanks and `%` are any text, `_` is any character,
 * and a backslash takes its meaning from what follows.
 */
export function searchOf(search: string): (text: string | null) => boolean {
  const words = search.split(' ').filter((word) => word !== '')
  const pieces = `${words.join('%')}%`.match(/\\?[^]/gu) ?? []
  const texts: string[] = []
  let text = ''
  for (const piece of pieces) {
    if (piece !== '%') text += sourceOf(piece)
    else {
      texts.push(text)
      text = ''
    }
  }
  if (text) texts.push(`${text}$`)
  const least = pieces.filter((piece) => piece !== '%').length
  let patterns: RegExp[] | undefined
  // Each where it stands first, for good: later places find no more, and the
  // ways to combine them are without number.
  return (one) => {
    // What is longer than a text is not in it, and may be too long to compile.
    if (one === null || one.length < least) return false
    patterns ??= texts.filter(Boolean).map((text) => new RegExp(text, 'giu'))
    let at = 0
    return patterns.every((pattern) => {
      pattern.lastIndex = at
      const isThere = pattern.test(one)
      at = pattern.lastIndex
      return isThere
    })
  }
}

function sourceOf(piece: string): string {
  if (piece === '_') return '[^]'
  const plain = piece.length > 1 ? piece.replace(/^\\/, '') : piece
  return plain.replace(/[.*+?^${}()|[\]\\]/, '\\$&')
}
