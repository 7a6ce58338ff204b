import { accessOf } from './accessOf.ts'
import type { KnownFacts, KnownInput, OperationNeeds } from './accessOf.ts'
import type { Endpoint } from './endpointTypes.ts'
import type { Rights } from './rights.ts'

/** A permission decided without a request; the server still decides. */
export interface Permission {
  /** `unknown` while the session is, and if it depends on a missing input. */
  readonly status: 'allowed' | 'denied' | 'unknown'
  /** The missing accesses. */
  readonly missing: readonly string[]
  /** Denied because it is reserved for users of the master tenant. */
  readonly mastersOnly?: true
}

/** An access, what an operation needs (`accessOf`), or a combination. */
export type Requirement =
  | string
  | OperationNeeds
  | { readonly any: readonly Requirement[] }
  | { readonly all: readonly Requirement[] }
  | { readonly not: Requirement }

/** Requires one of them. */
export const any = (...any: Requirement[]): Requirement => ({ any })

/** Requires all of them. */
export const all = (...all: Requirement[]): Requirement => ({ all })

/** Requires that it is not allowed. */
export const not = (not: Requirement): Requirement => ({ not })

/** What is asked for: as it is, or as an operation with its input. */
export const requirementOf = <TInput>(
  what: Requirement | Endpoint<TInput, unknown>,
  input?: KnownInput<TInput>,
  known?: KnownFacts,
): Requirement =>
  typeof what === 'function' ? accessOf(what, input, known) : what

const allowed: Permission = { status: 'allowed', missing: [] }
const unknown: Permission = { status: 'unknown', missing: [] }
const denied = (...missing: string[]): Permission => ({
  status: 'denied',
  missing,
})

/** Decides what is asked for: as it is, or as an operation with its input. */
export function decideFor<TInput>(
  rights: Rights | null,
  what: Requirement | Endpoint<TInput, unknown>,
  input?: KnownInput<TInput>,
  known?: KnownFacts,
): Permission {
  // In a list of a thousand rows, one is like the other.
  const lacking =
    typeof what === 'function' ? rights?.lacking(what, input) : undefined
  if (lacking) return lacking.length === 0 ? allowed : denied(...lacking)
  return decide(rights, requirementOf(what, input, known))
}

/**
 * Decides a requirement; `unknown` without rights, or if an input is missing.
 */
export function decide(
  rights: Rights | null,
  requirement: Requirement,
): Permission {
  if (!rights) return unknown
  if (typeof requirement === 'string')
    return rights.access.allows(requirement) ? allowed : denied(requirement)
  if ('accesses' in requirement) return decideOperation(rights, requirement)
  if ('not' in requirement) {
    const { status } = decide(rights, requirement.not)
    return status === 'denied'
      ? allowed
      : status === 'allowed'
        ? denied()
        : unknown
  }
  if ('all' in requirement)
    return inAll(requirement.all.map((part) => decide(rights, part)))
  const answers = requirement.any.map((part) => decide(rights, part))
  return (
    answers.find(({ status }) => status === 'allowed') ??
    answers.find(({ status }) => status === 'unknown') ??
    refusal(answers)
  )
}

const refusal = (answers: readonly Permission[]): Permission => ({
  ...denied(...new Set(answers.flatMap(({ missing }) => missing))),
  ...(answers.some(({ mastersOnly }) => mastersOnly) && { mastersOnly: true }),
})

const inAll = (answers: readonly Permission[]): Permission =>
  answers.some(({ status }) => status === 'denied')
    ? refusal(answers)
    : (answers.find(({ status }) => status === 'unknown') ?? allowed)

/** Decides an operation, whose input may not be known to the end. */
function decideOperation(
  rights: Rights,
  { accesses, master, isMaster, isComplete }: OperationNeeds,
): Permission {
  const isHeld = (access: string) => decideTemplate(rights, access) === allowed
  // Most are, a thousand times in a list.
  if (isComplete && !master && accesses.every(isHeld)) return allowed
  const answers = accesses.map((access) => decideTemplate(rights, access))
  if (master && isMaster === false)
    answers.push({ ...denied(), mastersOnly: true })
  if (!isComplete || (master && isMaster === undefined)) answers.push(unknown)
  return inAll(answers)
}

/** An access with a `{name}` in it is decided if every value is. */
function decideTemplate(rights: Rights, template: string): Permission {
  // A policy may hold such a text as it is.
  const isAllowed = rights.access.allows(template)
  const isAny = template.includes('{') ? rights.allowsAny(template) : isAllowed
  if (isAny !== isAllowed && isAny !== false) return unknown
  return isAllowed ? allowed : denied(template)
}
