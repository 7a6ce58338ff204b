import { createAccess, type Access } from './access/index.ts'
import type { KnownFacts, OperationNeeds } from './accessOf.ts'
import type { TokenDetails } from './token/grant.ts'

/** The answer before any request; the server decides again. */
export interface Permission {
  /** `unknown` while the session is, or while it depends on the input. */
  readonly status: 'allowed' | 'denied' | 'unknown'
  /** The accesses that are lacking. */
  readonly missing: readonly string[]
}

/** An access, or several of them. */
export type Requirement =
  | string
  | { readonly any: readonly Requirement[] }
  | { readonly all: readonly Requirement[] }
  | { readonly not: Requirement }

/** One of them is enough. */
export const any = (...any: Requirement[]): Requirement => ({ any })

/** Each of them is needed. */
export const all = (...all: Requirement[]): Requirement => ({ all })

/** Only without it. */
export const not = (not: Requirement): Requirement => ({ not })

/** What a session may do. */
export interface Rights {
  readonly access: Access
  readonly acl: readonly string[]
}

/** The rights that a token holds. Made once per token. */
export const rightsOf = ({
  acl,
  auth_id,
  session_uuid,
}: TokenDetails): Rights => ({
  access: createAccess({ acl, authId: auth_id, sessionUuid: session_uuid }),
  acl,
})

const allowed: Permission = { status: 'allowed', missing: [] }
export const unknown: Permission = { status: 'unknown', missing: [] }

/** Decides what is required, as far as it is known. */
export function decide(
  rights: Rights | null,
  requirement: Requirement,
): Permission {
  if (!rights) return unknown
  if (typeof requirement === 'string') {
    if (rights.access.allows(requirement)) return allowed
    return { status: 'denied', missing: [requirement] }
  }
  if ('not' in requirement) {
    const { status } = decide(rights, requirement.not)
    if (status === 'denied') return allowed
    return { status: status === 'allowed' ? 'denied' : status, missing: [] }
  }
  const isAny = 'any' in requirement
  const parts = isAny ? requirement.any : requirement.all
  const answers = parts.map((part) => decide(rights, part))
  const decisive = isAny ? 'allowed' : 'denied'
  const missing = answers.flatMap((answer) => answer.missing)
  if (answers.some(({ status }) => status === decisive))
    return isAny ? allowed : { status: 'denied', missing }
  if (answers.some(({ status }) => status === 'unknown')) return unknown
  return isAny ? { status: 'denied', missing } : allowed
}

/** Decides an operation, whose input may not be known to the end. */
export function decideOperation(
  rights: Rights | null,
  { accesses, master, isComplete }: OperationNeeds,
  { isMaster }: KnownFacts = {},
): Permission {
  if (!rights) return unknown
  const { status, missing } = mergeAll(
    accesses.map((access) => decideTemplate(rights, access)),
  )
  if (status === 'denied') return { status, missing }
  if (master && isMaster === false) return { status: 'denied', missing }
  const isOpen = !isComplete || status === 'unknown' || (master && !isMaster)
  return isOpen ? unknown : allowed
}

function mergeAll(answers: readonly Permission[]): Permission {
  const missing = answers.flatMap((answer) => answer.missing)
  if (answers.some(({ status }) => status === 'denied'))
    return { status: 'denied', missing }
  return answers.some(({ status }) => status === 'unknown') ? unknown : allowed
}

/** No path value is this word, so only wildcards match it. */
const anyWord = '\u{10FFFF}'

/** An access with a `{name}` in it: decided if every value is decided alike. */
function decideTemplate({ access, acl }: Rights, template: string): Permission {
  const probe = template.replace(/{\w+}/g, anyWord)
  const verdict = access.explain(probe)
  const missing = { status: 'denied', missing: [template] } as const
  if (probe === template) return verdict.kind === 'granted' ? allowed : missing
  if (verdict.kind === 'denied') return missing
  const isGranted = verdict.kind === 'granted'
  const mayDiffer = acl.some(
    (entry) =>
      entry.startsWith('!') === isGranted &&
      mayMatch(entry.replace(/^!/, ''), template),
  )
  return mayDiffer ? unknown : isGranted ? allowed : missing
}

/** Whether some value could make the template match. Never a wrong no. */
function mayMatch(entry: string, template: string): boolean {
  const wanted = template.split('.')
  const words = entry.split('.')
  const hash = words.findIndex((word) => word.includes('#'))
  const compared = hash < 0 ? words : words.slice(0, hash)
  if (hash < 0 && words.length !== wanted.length) return false
  return compared.every((word, index) => {
    const want = wanted[index]
    if (want === undefined) return false
    const one = { acl: [word], authId: '', sessionUuid: '' }
    return /{\w+}/.test(want) || createAccess(one).allows(want)
  })
}
