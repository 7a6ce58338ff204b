import { coveredBy, isDenial } from './entry.ts'
import { parse, type Aliases, type Pattern } from './pattern.ts'

/** What an entry of a token does with all that it covers. */
export interface Ruling {
  readonly kind: 'granted' | 'denied'
  readonly entry: string
}

/**
 * Where an entry ends or goes on with a wildcard. A text leads to it by one
 * path only, so a search is there once at most.
 */
export interface Stop {
  /** Of an entry that ends here. A denial comes before a grant. */
  end: Ruling | undefined
  /** Of an entry of which only `#` is left. A denial comes before a grant. */
  open: Ruling | undefined
  /** Of entries of which more is left than whole words: none at most stops. */
  globs: Item[] | undefined
  /** After a text. */
  texts: Fork | undefined
  /** After a `*` that takes all that is left of a word. */
  any: Stop | undefined
  /** Whether an entry from here on is a denial. If not, a grant is final. */
  readonly denies: boolean
}

/** Texts that go from one stop to others, as far as they are the same. */
export interface Fork {
  readonly length: number
  /** The text that all of them begin with, if there is a stop after it. */
  readonly text: string
  readonly stop: Stop | undefined
  /** Otherwise, the characters by which they differ, and where they lead. */
  readonly codes: readonly number[]
  readonly next: readonly Fork[]
}

/** An entry, of which there is what is left after the stop. */
interface Item extends Pattern {
  readonly ruling: Ruling
}

/** What is deeper is not filed: making the tree and searching it recurse. */
const MAX_DEPTH = 100

/** Files the entries of a token by how they begin. */
export function createTree(acl: readonly string[], aliases: Aliases): Stop {
  const entries = [...new Set(acl)]
  // Then, whatever comes first is a denial if any is.
  entries.sort((one, other) => Number(isDenial(other)) - Number(isDenial(one)))
  return createStop(
    entries.flatMap((entry) => {
      const kind = isDenial(entry) ? 'denied' : 'granted'
      const ruling: Ruling = { kind, entry }
      const patterns = parse(coveredBy(entry), aliases)
      return patterns.map((pattern) => ({ ruling, ...pattern }))
    }),
    0,
  )
}

function createStop(items: Item[], depth: number): Stop {
  const withText: Item[] = []
  const afterWord: Item[] = []
  const stop: Stop = {
    end: undefined,
    open: undefined,
    globs: undefined,
    texts: undefined,
    any: undefined,
    denies: items[0]?.ruling.kind === 'denied',
  }
  for (const item of items) {
    const { ruling, texts, gaps } = item
    const [text, after] = texts
    const [gap] = gaps
    const isLast = gaps.length === 1
    if (depth > MAX_DEPTH) (stop.globs ??= []).push(item)
    else if (text) withText.push(item)
    else if (gap === undefined) stop.end ??= ruling
    else if (gap === '#' && isLast && !after) stop.open ??= ruling
    // No `*` goes over a dot: it takes all that is left of the word.
    else if (gap === '*' && (after ? after.startsWith('.') : isLast)) {
      texts.shift()
      gaps.shift()
      afterWord.push(item)
    } else (stop.globs ??= []).push(item)
  }
  if (withText.length > 0) stop.texts = createFork(withText, 0, depth)
  if (afterWord.length > 0) stop.any = createStop(afterWord, depth + 1)
  return stop
}

/** Forks where the texts differ. They do not before `from`. */
function createFork(items: Item[], from: number, depth: number): Fork {
  const isDeep = depth > MAX_DEPTH
  const first = items[0]!.texts[0]!
  let length = from
  while (
    !isDeep &&
    length < first.length &&
    items.every(({ texts }) => texts[0]![length] === first[length])
  )
    length++
  const text = first.slice(0, length)
  if (isDeep || items.some(({ texts }) => texts[0] === text)) {
    for (const { texts } of items) texts[0] = texts[0]!.slice(length)
    const stop = createStop(items, depth + 1)
    return { length, text, stop, codes: [], next: [] }
  }
  const codeOf = ({ texts }: Item) => texts[0]!.charCodeAt(length)
  const codes = [...new Set(items.map(codeOf))]
  const next = codes.map((code) => {
    const group = items.filter((item) => codeOf(item) === code)
    return createFork(group, length, depth + 1)
  })
  return { length, text, stop: undefined, codes, next }
}
