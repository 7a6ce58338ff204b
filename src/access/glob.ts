import type { Pattern } from './pattern.ts'
import { matchPattern } from './positions.ts'

/** Whether the pattern covers `text` from there on. */
export function matchGlob(glob: Pattern, text: string, from: number): boolean {
  const { texts, gaps } = glob
  const tail = texts.at(-1)!
  const end = text.length - tail.length
  // How it ends nearly always decides, and by one character.
  if (tail && text.charCodeAt(end) !== tail.charCodeAt(0)) return false
  if (!text.endsWith(tail)) return false
  const first = texts[0]!
  if (first && !text.startsWith(first, from)) return false
  if (gaps.length === 0) return end === from
  let start = from + first.length
  for (const [at, gap] of gaps.entries()) {
    const isLoose = typeof gap === 'string' && gap.includes('#')
    if (!isLoose || text.includes('\n', from))
      return matchPattern(glob, text.slice(from))
    // On one line, the first place found after a `#` is as good as any.
    if (at < gaps.length - 1) {
      const part = texts[at + 1]!
      const found = text.indexOf(part, start)
      if (found < 0) return false
      start = found + part.length
    }
  }
  return start <= end
}
