import { createAccess, type Access } from './access.ts'
import { coveredBy, isDenial } from './entry.ts'
import { aliasesOf } from './pattern.ts'

/** Why an entry is useless next to the others. */
export type AclRemark =
  /** Another entry, `by`, does the same and perhaps more. */
  | { readonly kind: 'covered'; readonly by: string }
  /** A grant that the denial `by` takes back entirely. */
  | { readonly kind: 'denied'; readonly by: string }
  /**
   * A denial of what no other entry grants; it still applies if grants are
   * added.
   */
  | { readonly kind: 'idle' }

// Nobody's: a reserved word stands for itself and for one of these.
const authId = 'a\u{10FFFF}'
const sessionUuid = 's\u{10FFFF}'
const words = aliasesOf(authId, sessionUuid)

/** The texts that an entry stands for; its wildcards stay as they are. */
const readingsOf = (body: string): string[] => [
  body,
  body
    .split('.')
    .map((word) => words.get(word) ?? word)
    .join('.'),
]

/** What all that an entry grants or denies, or one word of it, matches. */
function compile(body: string) {
  // As a denial: so a body may itself begin with `!`. Few are ever asked.
  let access: Access | undefined
  const matches = (text: string) => {
    access ??= createAccess({ acl: [`!${body}`], authId, sessionUuid })
    return access.explain(text).kind === 'denied'
  }
  return {
    body,
    isPlain: !/[*#\n]/.test(body) && !words.has(body),
    matches,
    readings: readingsOf(body),
  }
}

type Compiled = ReturnType<typeof compile>

// A `*` is covered by what matches it as text, and so is a `#`.
const coversAll = (one: Compiled, other: Compiled): boolean =>
  other.readings.every(one.matches)

/** Whether an entry matches all that another one does, for whomever. */
export const covers = (entry: string, other: string): boolean =>
  coversAll(compile(coveredBy(entry)), compile(coveredBy(other)))

/** Some lists are made to last: so often, two entries are compared. */
const MAX_TRIES = 20_000

interface Entry extends Compiled {
  readonly entry: string
  readonly words: readonly Compiled[]
}

/** Compiles entries, and each word once, however many have it. */
function createReader() {
  const known = new Map<string, Compiled>()
  const wordsOf = (body: string) =>
    body.split('.').map((word) => {
      const compiled = known.get(word) ?? compile(word)
      known.set(word, compiled)
      return compiled
    })
  return (entry: string): Entry => {
    const body = coveredBy(entry)
    return { entry, words: wordsOf(body), ...compile(body) }
  }
}

/**
 * Files entries by the rarest of the words that stand in whatever they match,
 * so that few of them need to be tried.
 *
 * @returns Those that cover a given one, in their order.
 */
function createIndex(entries: readonly Entry[], tries: { left: number }) {
  const counts = new Map<Compiled, number>()
  for (const word of entries.flatMap(({ words }) => words))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const files = new Map<string | undefined, Entry[]>()
  for (const entry of entries) {
    const [rarest] = entry.words
      .filter(({ isPlain }) => isPlain)
      .sort((one, other) => counts.get(one)! - counts.get(other)!)
    const file = files.get(rarest?.body)
    if (file) file.push(entry)
    else files.set(rarest?.body, [entry])
  }
  const places = new Map(entries.map((entry, at) => [entry, at]))
  return (one: Entry): Entry[] => {
    if (tries.left <= 0) return []
    // The server's `$` also matches before a line feed that ends the text.
    const found = new Set(one.body.replace(/\n$/, '').split('.'))
    return [...found, undefined]
      .flatMap((word) => files.get(word) ?? [])
      .filter(
        (other) => other !== one && tries.left-- > 0 && coversAll(other, one),
      )
      .sort((first, second) => places.get(first)! - places.get(second)!)
  }
}

const isReserved = ({ body }: Compiled) => words.has(body)
const isUuid = ({ body }: Compiled) => /^[\da-f-]{36}$/.test(body)

/** Whether some word is matched by both. */
function wordsMeet(one: Compiled, two: Compiled): boolean {
  if (one === two) return true
  // Two that stand for several words each may both stand for the same one.
  if (one.isPlain === two.isPlain) return !one.isPlain
  return (
    (isReserved(one) && isUuid(two)) ||
    (isReserved(two) && isUuid(one)) ||
    coversAll(one, two) ||
    coversAll(two, one)
  )
}

/** Whether some text is matched by both. */
function mayMeet({ words: first }: Entry, { words: second }: Entry): boolean {
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const one = first[at]
    const two = second[at]
    if (one?.body.includes('#') || two?.body.includes('#')) return true
    if (!one || !two || !wordsMeet(one, two)) return false
  }
  return true
}

/**
 * Finds useless entries of a list: those covered by another one, those that are
 * denied entirely, and denials that deny nothing. It is advice: it may miss some
 * in a list of thousands of entries without whole words.
 *
 * @returns Remarks by entry; a useful entry has none.
 */
export function reviewAcl(acl: readonly string[]): Map<string, AclRemark> {
  const entries = [...new Set(acl)].map(createReader())
  const grants = entries.filter(({ entry }) => !isDenial(entry))
  const tries = { left: MAX_TRIES }
  const coveringOf = createIndex(entries, tries)
  const remarks = new Map<string, AclRemark>()
  for (const one of entries) {
    const isGrant = !isDenial(one.entry)
    const covering = coveringOf(one)
    const denial = isGrant && covering.find(({ entry }) => isDenial(entry))
    const same = covering.find(
      (other) =>
        isDenial(other.entry) !== isGrant &&
        // Of two that say the same, the first one stays.
        (!coversAll(one, other) ||
          entries.indexOf(other) < entries.indexOf(one)),
    )
    if (denial) remarks.set(one.entry, { kind: 'denied', by: denial.entry })
    else if (same) remarks.set(one.entry, { kind: 'covered', by: same.entry })
    else if (
      !isGrant &&
      // What is not known to meet none, may.
      !grants.some((grant) => tries.left-- <= 0 || mayMeet(grant, one))
    )
      remarks.set(one.entry, { kind: 'idle' })
  }
  return remarks
}
