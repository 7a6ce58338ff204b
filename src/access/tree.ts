import { createMatcher, parseGlob } from './glob.ts'
import type { Aliases, Step } from './glob.ts'

/**
 * Where the entries that begin with the same words meet. Every edge consumes
 * one word, so a node is reached by one path only: a search visits each node
 * at most once, whatever the wildcards.
 */
interface Node {
  readonly depth: number
  readonly next: Map<string, Node>
  /** The entry that ends here. */
  end: string | undefined
  /** The entry of which only `#` is left. */
  open: string | undefined
  /** Entries of which more is left than whole words. */
  readonly globs: { entry: string; steps: Step[] }[]
}

/** Entries filed by their words, to find one that covers a required access. */
export function createTree(aliases: Aliases) {
  const root = createNode(0)

  /** Whether the word covers exactly one word of the required access. */
  const isEdge = (word: string) => {
    const alias = aliases.find(([reserved]) => reserved === word)
    if (alias) return !alias[1].includes('.')
    return word === '*' || !(word.includes('*') || word.includes('#'))
  }

  const findExact = (required: string) => {
    const words = required.split('.')
    const isOneLine = !required.includes('\n')
    const nodes = [root]
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      const { depth, next, end, open, globs } = node
      const word = words[depth]
      if (word === undefined) {
        if (end !== undefined) return end
        continue
      }
      if (open !== undefined && isOneLine) return open
      if (open !== undefined || globs.length > 0) {
        const rest = words.slice(depth).join('.')
        if (open !== undefined && !rest.includes('\n')) return open
        const matches = createMatcher(rest)
        const glob = globs.find(({ steps }) => matches(steps))
        if (glob) return glob.entry
      }

      const follow = (label: string) => {
        const child = next.get(label)
        if (child) nodes.push(child)
      }
      // No label twice: the work would double with every word.
      if (!word.includes('#')) follow('*')
      for (const [reserved, text] of aliases) {
        if (text === word && reserved !== word) follow(reserved)
      }
      if (word !== '*') follow(word)
    }
    return undefined
  }

  return {
    /** Files `entry` under what it covers, which is all but a leading `!`. */
    add(entry: string, covers: string) {
      const words = covers.split('.')
      let node = root
      for (const [index, word] of words.entries()) {
        if (!isEdge(word)) {
          const steps = parseGlob(words.slice(index), aliases)
          if (steps.length === 1 && steps[0] === '#') node.open = entry
          else node.globs.push({ entry, steps })
          return
        }
        let child = node.next.get(word)
        if (!child) node.next.set(word, (child = createNode(index + 1)))
        node = child
      }
      node.end = entry
    },

    /** An entry that covers `required`. */
    find(required: string): string | undefined {
      const found = findExact(required)
      // The server's `$` also matches before a line feed that ends the text.
      return found === undefined && required.endsWith('\n')
        ? findExact(required.slice(0, -1))
        : found
    },
  }
}

function createNode(depth: number): Node {
  return { depth, next: new Map(), end: undefined, open: undefined, globs: [] }
}
