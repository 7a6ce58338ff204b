import { matchGlob } from './glob.ts'
import type { Fork, Ruling, Stop } from './tree.ts'

const LINE_FEED = 10

/** Finds a denial that covers `text`, or else a grant. */
export function search(tree: Stop, text: string): Ruling | undefined {
  const found = searchWhole(tree, text)
  // The server's `$` also matches before a line feed that ends the text.
  return text.charCodeAt(text.length - 1) === LINE_FEED
    ? stricter(found, searchWhole(tree, text.slice(0, -1)))
    : found
}

function searchWhole(tree: Stop, text: string): Ruling | undefined {
  const found = visit(tree, text, 0, false, undefined)
  // A `*` covers no `#`, which hardly any text has.
  return found && text.includes('#')
    ? visit(tree, text, 0, true, undefined)
    : found
}

const stricter = (found: Ruling | undefined, other: Ruling | undefined) =>
  found && other?.kind !== 'denied' ? found : other

const isFinal = (found: Ruling | undefined, { denies }: Stop): boolean =>
  found !== undefined && (found.kind === 'denied' || !denies)

/** Searches the text from `at` on, given what was found elsewhere. */
function visit(
  from: Stop,
  text: string,
  at: number,
  hasHash: boolean,
  foundBefore: Ruling | undefined,
): Ruling | undefined {
  let stop = from
  let start = at
  let found = foundBefore
  for (;;) {
    const { open, globs, any } = stop
    if (start === text.length) found = stricter(found, stop.end)
    if (open && !text.includes('\n', start)) found = stricter(found, open)
    if (globs)
      for (const glob of globs)
        if (matchGlob(glob, text, start)) found = stricter(found, glob.ruling)
    if (isFinal(found, stop)) return found

    let fork = stop.texts
    while (fork && !fork.stop) fork = followFork(fork, text, start)
    const next =
      fork && text.slice(start, start + fork.length) === fork.text
        ? fork.stop
        : undefined
    if (any) {
      if (next) {
        found = visit(next, text, start + fork!.length, hasHash, found)
        if (isFinal(found, any)) return found
      }
      const dot = text.indexOf('.', start)
      const end = dot < 0 ? text.length : dot
      if (hasHash && text.slice(start, end).includes('#')) return found
      stop = any
      start = end
    } else if (next) {
      stop = next
      start += fork!.length
    } else return found
  }
}

/** Goes by one character: whether the others fit shows at the stop. */
function followFork(
  { length, codes, next }: Fork,
  text: string,
  start: number,
): Fork | undefined {
  if (start + length >= text.length) return undefined
  const code = text.charCodeAt(start + length)
  for (let i = 0; i < codes.length; i++) if (codes[i] === code) return next[i]
  return undefined
}
