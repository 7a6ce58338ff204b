import { createMatcher, parseGlob } from './glob.ts'
import type { Aliases, Step } from './glob.ts'

/**
 * Where the entries that begin with the same words meet. Every edge consumes
 * one word, so a node is reached by one path only: a search visits each node
 * at most once, whatever the wildcards.
 */
export interface Node {
  readonly depth: number
  readonly next: Map<string, Node>
  /** The entry that ends here. */
  end: string | undefined
  /** The entry of which only `#` is left. */
  open: string | undefined
  /** Entries of which something is left that words cannot tell apart. */
  readonly globs: Array<{ entry: string; steps: Array<Step> }>
}

export function createNode(depth: number): Node {
  return { depth, next: new Map(), end: undefined, open: undefined, globs: [] }
}

/** Files `entry` under its `body`: the words up to the first difficult one. */
export function addEntry(
  node: Node,
  entry: string,
  body: string,
  aliases: Aliases,
) {
  const words = body.split('.')
  for (const [index, word] of words.entries()) {
    if (!isEdge(word, aliases)) {
      const steps = parseGlob(words.slice(index), aliases)
      if (steps.length === 1 && steps[0] === '#') node.open = entry
      else node.globs.push({ entry, steps })
      return
    }
    let child = node.next.get(word)
    if (!child) node.next.set(word, (child = createNode(node.depth + 1)))
    node = child
  }
  node.end = entry
}

/** Whether the word covers exactly one word of the required access. */
function isEdge(word: string, aliases: Aliases) {
  const alias = aliases.find(([reserved]) => reserved === word)
  if (alias) return !alias[1].includes('.')
  return word === '*' || !(word.includes('*') || word.includes('#'))
}

/** An entry under `root` that covers `required`. */
export function findEntry(
  root: Node,
  required: string,
  aliases: Aliases,
): string | undefined {
  const found = findExact(root, required, aliases)
  // The server's `$` also matches before a line feed that ends the text.
  return found === undefined && required.endsWith('\n')
    ? findExact(root, required.slice(0, -1), aliases)
    : found
}

function findExact(root: Node, required: string, aliases: Aliases) {
  const words = required.split('.')
  const isOneLine = !required.includes('\n')
  const stack = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { depth, next, open, globs } = node
    const word = words[depth]
    if (word === undefined) {
      if (node.end !== undefined) return node.end
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
      if (child) stack.push(child)
    }
    // Each label once: following one twice would double the work per word.
    if (!word.includes('#')) follow('*')
    for (const [reserved, text] of aliases) {
      if (text === word && reserved !== word) follow(reserved)
    }
    if (word !== '*') follow(word)
  }
  return undefined
}
