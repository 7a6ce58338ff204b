import { coveredBy, isDenial } from './access/entry.ts'
import type { Endpoint, Route } from './endpointTypes.ts'

/** Facts that are not in the input, but matter for the decision. */
export interface KnownFacts {
  /** The policy that is granted, taken back, changed or deleted. */
  policy?: { readonly acl: readonly string[] } | undefined
  /** Whether the session's user belongs to the master tenant. */
  isMaster?: boolean | undefined
}

/** What an operation requires of its caller. */
export interface OperationNeeds {
  /** The required accesses. A `{name}` in one stands for a missing input. */
  readonly accesses: readonly string[]
  /** Whether the caller must belong to the master tenant. */
  readonly master: boolean
  /** Whether the caller does, if known. */
  readonly isMaster?: boolean | undefined
  /**
   * Whether `accesses` is complete; it lacks the entries of an unknown policy.
   */
  readonly isComplete: boolean
}

/** As much of an operation's input as you know yet. */
export type KnownInput<TInput> = TInput extends object
  ? { readonly [TName in keyof TInput]?: TInput[TName] | undefined }
  : TInput

type Input = Record<string, unknown>

// A list asks this of every row at every render: no expressions in here.

export const objectOf = ({ path }: Route, input: unknown): Input =>
  typeof input === 'string'
    ? { [path.slice(path.indexOf('{') + 1, path.indexOf('}'))]: input }
    : ((input ?? {}) as Input)

/** A uuid, but no slug and no client, is printed by the server in small letters. */
function printed(name: string, value: string): string {
  const lower = value.toLowerCase()
  const isUuid =
    lower !== value && name.endsWith('_uuid') && /^[\da-f-]{36}$/.test(lower)
  return isUuid ? lower : value
}

/** The server writes path values into an access with `.` as `_`. */
export function fillAccess(access: string, input: Input): string {
  let filled = ''
  let rest = access
  for (;;) {
    const open = rest.indexOf('{')
    const close = open < 0 ? open : rest.indexOf('}', open)
    if (close < 0) return filled + rest
    const name = rest.slice(open + 1, close)
    const value = input[name]
    filled +=
      rest.slice(0, open) +
      (typeof value === 'string'
        ? printed(name, value).replaceAll('.', '_')
        : rest.slice(open, close + 1))
    rest = rest.slice(close + 1)
  }
}

/** Anyone may grant a denial; to take one back takes what it denies. */
const toGrant = (entry: string) => (isDenial(entry) ? [] : [entry])
const toTakeBack = (entry: string) => [coveredBy(entry)]

/** The entries that an operation grants and takes back, if known. */
function entriesOf(
  route: Route,
  input: Input,
  { policy }: KnownFacts,
): string[] | undefined {
  const takesBack = route.method === 'DELETE'
  const each = takesBack ? toTakeBack : toGrant
  if (route.grants === 'policy') return policy?.acl.flatMap(each)
  if (route.grants === 'access')
    return typeof input.access === 'string' ? each(input.access) : undefined
  const { acl } = (input.body ?? {}) as { acl?: readonly string[] }
  if (route.method === 'POST') return (acl ?? []).flatMap(toGrant)
  // The server checks what stays as it checks what is new.
  if (!policy) return undefined
  const next = acl ?? policy.acl
  const dropped = policy.acl.filter((entry) => !next.includes(entry))
  return [...next.flatMap(toGrant), ...dropped.flatMap(toTakeBack)]
}

/** The calls that an operation is made of, at last. */
export const callsOf = (route: Route): readonly Route[] =>
  route.calls?.length ? route.calls.flatMap(callsOf) : [route]

/**
 * Lists everything an operation requires of its caller: the accesses of each of
 * its calls, every entry that it grants or takes back, and the master tenant.
 *
 * @param input As for the endpoint itself; anything missing stays a `{name}`.
 * @param known Facts that are not in the input.
 */
export function accessOf<TInput>(
  endpoint: Endpoint<TInput, unknown>,
  input?: KnownInput<TInput>,
  known: KnownFacts = {},
): OperationNeeds {
  const accesses = new Set<string>()
  const given = objectOf(endpoint, input)
  let master = false
  let isComplete = true
  for (const route of callsOf(endpoint)) {
    if (route.access !== null) accesses.add(fillAccess(route.access, given))
    const entries = route.grants ? entriesOf(route, given, known) : []
    for (const entry of entries ?? []) accesses.add(entry)
    isComplete &&= entries !== undefined
    master ||= route.master === true
  }
  const { isMaster } = known
  return { accesses: [...accesses], master, isMaster, isComplete }
}
