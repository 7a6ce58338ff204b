import { matchGlob, parseGlob } from './glob.ts'
import type { Aliases } from './glob.ts'
import type { Step } from './steps.ts'

/** What an entry of a token does with all that it covers. */
export interface Ruling {
  readonly kind: 'granted' | 'denied'
  readonly entry: string
}

/**
 * Where the entries that begin with the same words meet. Every edge consumes
 * one word, so a node is reached by one path only: a search visits each node
 * at most once, whatever the wildcards.
 */
interface Node {
  /** By the text of the word, reserved words by their own. */
  readonly next: Map<string, Node>
  /** The other texts of reserved words. */
  readonly aliases: { text: string; node: Node }[]
  /** After `*`. */
  any: Node | undefined
  /** Of entries that end here, a denial before a grant. */
  end: Ruling | undefined
  /** Of entries of which only `#` is left, a denial before a grant. */
  open: Ruling | undefined
  /** Entries of which more is left than whole words. */
  readonly globs: { ruling: Ruling; steps: Step[] }[]
}

interface Search {
  readonly text: string
  readonly hasHash: boolean
  readonly hasLineFeed: boolean
  /** Whether a grant has to be confirmed by looking for denials. */
  readonly hasDenials: boolean
  found: Ruling | undefined
}

/** The search is recursive: longer entries go on as steps. */
const MAX_DEPTH = 50

const firstOf = (old: Ruling | undefined, added: Ruling) =>
  old && (old.kind === 'denied' || added.kind === 'granted') ? old : added

/** Entries filed by their words, to find one that decides an access. */
export function createTree(aliases: Aliases) {
  const root = createNode()
  let hasDenials = false

  /** The node after `word`, or none if that is not always one whole word. */
  const nodeAfter = (node: Node, word: string) => {
    if (word === '*') return (node.any ??= createNode())
    const text = aliases.get(word)
    if (text?.includes('.') ?? /[*#]/.test(word)) return undefined
    let child = node.next.get(word)
    if (!child) {
      node.next.set(word, (child = createNode()))
      if (text !== undefined && text !== word) {
        node.aliases.push({ text, node: child })
      }
    }
    return child
  }

  return {
    /** Files an entry under what it covers, which is all but a leading `!`. */
    add(ruling: Ruling, covers: string) {
      hasDenials ||= ruling.kind === 'denied'
      const words = covers.split('.')
      let node = root
      for (const [depth, word] of words.entries()) {
        const child = depth < MAX_DEPTH ? nodeAfter(node, word) : undefined
        if (!child) {
          const steps = parseGlob(words.slice(depth), aliases)
          if (steps.length > 1 || steps[0] !== '#')
            node.globs.push({ ruling, steps })
          else node.open = firstOf(node.open, ruling)
          return
        }
        node = child
      }
      node.end = firstOf(node.end, ruling)
    },

    /** A denial that covers all of `text`, or else a grant. */
    find(text: string): Ruling | undefined {
      const search: Search = {
        text,
        hasHash: text.includes('#'),
        hasLineFeed: text.includes('\n'),
        hasDenials,
        found: undefined,
      }
      visit(root, search, 0)
      return search.found
    },
  }
}

/** Looks below `node` from `start` on, until something decides. */
function visit(node: Node, search: Search, start: number): boolean {
  const { text, hasHash, hasLineFeed } = search
  if (start > text.length) return take(search, node.end)
  const { next, aliases, any, open, globs } = node
  if (open && !(hasLineFeed && text.includes('\n', start)))
    if (take(search, open)) return true

  const dot = text.indexOf('.', start)
  const end = dot < 0 ? text.length : dot
  if (next.size > 0) {
    const word = text.slice(start, end)
    const child = next.get(word)
    if (child && visit(child, search, end + 1)) return true
    for (const { text, node } of aliases)
      if (text === word && visit(node, search, end + 1)) return true
  }
  if (any && !(hasHash && text.slice(start, end).includes('#')))
    if (visit(any, search, end + 1)) return true
  for (const { ruling, steps } of globs) {
    const isNeeded = ruling.kind === 'denied' || !search.found
    if (isNeeded && matchGlob(steps, text, start) && take(search, ruling))
      return true
  }
  return false
}

/** Takes what covers the text, and tells whether nothing can overrule it. */
function take(search: Search, ruling: Ruling | undefined): boolean {
  if (ruling?.kind === 'denied') search.found = ruling
  else search.found ??= ruling
  return !!ruling && (ruling.kind === 'denied' || !search.hasDenials)
}

function createNode(): Node {
  return {
    next: new Map(),
    aliases: [],
    any: undefined,
    end: undefined,
    open: undefined,
    globs: [],
  }
}
