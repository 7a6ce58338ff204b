import { createAccess } from './access.ts'
import { coveredBy, isDenial } from './entry.ts'

/** What is worth knowing of one entry beside the others. */
export type AclRemark =
  /** Another entry, `by`, does the same and perhaps more. */
  | { readonly kind: 'covered'; readonly by: string }
  /** A grant of nothing: the denial `by` takes back all of it. */
  | { readonly kind: 'denied'; readonly by: string }
  /** A denial of what no other entry grants. It counts wherever it is added. */
  | { readonly kind: 'idle' }

// Nobody's: a reserved word stands for itself and for one of these.
const authId = 'a\u{10FFFF}'
const sessionUuid = 's\u{10FFFF}'
const words: Record<string, string> = {
  me: authId,
  my_session: sessionUuid,
  edit: 'update',
}

/** The texts that an entry stands for; its wildcards stay as they are. */
const readingsOf = (body: string): string[] => [
  body,
  body
    .split('.')
    .map((word) => (Object.hasOwn(words, word) ? words[word] : word))
    .join('.'),
]

/** What an entry matches, be it a grant or a denial. */
function compile(entry: string) {
  const body = coveredBy(entry)
  // As a denial: so a body may itself begin with `!`.
  const { explain } = createAccess({ acl: [`!${body}`], authId, sessionUuid })
  return {
    entry,
    isDenial: isDenial(entry),
    matches: (text: string) => explain(text).kind === 'denied',
    readings: readingsOf(body),
  }
}

type Compiled = ReturnType<typeof compile>

// A `*` is covered by what matches it as text, and so is a `#`.
const coversAll = (one: Compiled, other: Compiled) =>
  other.readings.every(one.matches)

/** Whether an entry matches all that another one does, for whomever. */
export const covers = (entry: string, other: string): boolean =>
  coversAll(compile(entry), compile(other))

/** Whether some text is matched by both. */
const mayMeet = (entry: string, other: string): boolean => {
  const [first, second] = [entry, other].map((one) => coveredBy(one).split('.'))
  for (let at = 0; at < Math.max(first!.length, second!.length); at++) {
    const one = first![at]
    const two = second![at]
    if (one?.includes('#') || two?.includes('#')) return true
    if (one === undefined || two === undefined) return false
    const isOpen = one.includes('*') && two.includes('*')
    const isClear = Object.hasOwn(words, one) && /^[\da-f-]{36}$/.test(two)
    const isClearToo = Object.hasOwn(words, two) && /^[\da-f-]{36}$/.test(one)
    if (isOpen || isClear || isClearToo) continue
    if (!covers(one, two) && !covers(two, one)) return false
  }
  return true
}

/**
 * Finds entries of a list that are useless beside the others: what others
 * cover, what a denial takes back, and denials of nothing.
 *
 * @returns By entry; one that is useful has no remark.
 */
export function reviewAcl(acl: readonly string[]): Map<string, AclRemark> {
  const entries = [...new Set(acl)].map(compile)
  const remarks = new Map<string, AclRemark>()
  for (const [at, one] of entries.entries()) {
    const others = entries.filter((other) => other !== one)
    const denial = others.find(
      (other) => other.isDenial && !one.isDenial && coversAll(other, one),
    )
    const same = others.find(
      (other) =>
        other.isDenial === one.isDenial &&
        coversAll(other, one) &&
        // Of two that say the same, the first one stays.
        (!coversAll(one, other) || entries.indexOf(other) < at),
    )
    const isIdle =
      one.isDenial &&
      !others.some(
        (other) => !other.isDenial && mayMeet(other.entry, one.entry),
      )
    if (denial) remarks.set(one.entry, { kind: 'denied', by: denial.entry })
    else if (same) remarks.set(one.entry, { kind: 'covered', by: same.entry })
    else if (isIdle) remarks.set(one.entry, { kind: 'idle' })
  }
  return remarks
}
