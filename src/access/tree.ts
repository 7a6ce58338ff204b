import { matchGlob, parseGlob } from './glob.ts'
import type { Aliases } from './glob.ts'
import type { Step } from './steps.ts'

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
  /** The entry that ends here. */
  end: string | undefined
  /** The entry of which only `#` is left. */
  open: string | undefined
  /** Entries of which more is left than whole words. */
  readonly globs: { entry: string; steps: Step[] }[]
}

/** The search is recursive: longer entries go on as steps. */
const MAX_DEPTH = 50

/** Entries filed by their words, to find one that covers a required access. */
export function createTree(aliases: Aliases) {
  const root = createNode()

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
    /** Files `entry` under what it covers, which is all but a leading `!`. */
    add(entry: string, covers: string) {
      const words = covers.split('.')
      let node = root
      for (const [depth, word] of words.entries()) {
        const child = depth < MAX_DEPTH ? nodeAfter(node, word) : undefined
        if (!child) {
          const steps = parseGlob(words.slice(depth), aliases)
          if (steps.length === 1 && steps[0] === '#') node.open = entry
          else node.globs.push({ entry, steps })
          return
        }
        node = child
      }
      node.end = entry
    },

    /** An entry that covers all of `required`. */
    find(required: string): string | undefined {
      const found = findBelow(root, required, 0)
      // The server's `$` also matches before a line feed that ends the text.
      return found === undefined && required.endsWith('\n')
        ? findBelow(root, required.slice(0, -1), 0)
        : found
    },
  }
}

/** An entry below `node` that covers `required` from `start` on. */
function findBelow(
  node: Node,
  required: string,
  start: number,
): string | undefined {
  if (start > required.length) return node.end
  const { any, aliases, open, globs, next } = node
  if (open !== undefined && !required.includes('\n', start)) return open

  const dot = required.indexOf('.', start)
  const end = dot < 0 ? required.length : dot
  const word = required.slice(start, end)
  const child = next.get(word)
  let found = child && findBelow(child, required, end + 1)
  for (const { text, node } of aliases) {
    if (text === word) found ??= findBelow(node, required, end + 1)
  }
  if (any && !word.includes('#')) found ??= findBelow(any, required, end + 1)
  if (globs.length > 0 && found === undefined) {
    const rest = required.slice(start)
    found = globs.find(({ steps }) => matchGlob(steps, rest))?.entry
  }
  return found
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
