import { coveredBy } from './access/entry.ts'
import { createAccess, type Access } from './access/index.ts'
import { aliasesOf } from './access/pattern.ts'
import { accessOf, callsOf, fillAccess, objectOf } from './accessOf.ts'
import type { Endpoint, Route } from './endpointTypes.ts'
import { anyWord, openAccess } from './openAccess.ts'
import type { TokenDetails } from './token/grant.ts'

/** What a session may do. */
export interface Rights {
  readonly access: Access
  /** Whether an access with a `{name}` is allowed for any value of it. */
  readonly allowsAny: (template: string) => boolean | undefined
  /**
   * The accesses that an operation lacks for this input; `undefined` if each
   * value has to be checked.
   */
  readonly lacking: (
    route: Route,
    input: unknown,
  ) => readonly string[] | undefined
}

/** Values remembered to be like any other. */
const MAX_KNOWN = 10_000

const nothing: readonly string[] = []

/** The rights of a token. Create them once per token. */
export function rightsOf(
  token: Pick<TokenDetails, 'acl' | 'auth_id' | 'session_uuid'>,
): Rights {
  const { acl, auth_id: authId, session_uuid: sessionUuid } = token
  const access = createAccess({ acl, authId, sessionUuid })
  const { allows } = access
  const aliases = aliasesOf(authId, sessionUuid)
  const words = new Set([
    ...acl.flatMap((entry) => coveredBy(entry).split('.')),
    ...[...aliases].flat(),
  ])
  const isWordWise = ![...words].some((word) => /[^][*#]|[*#][^]/.test(word))
  const ordinary = new Set<string>()
  const common = new Map<
    object,
    { names: string[]; lacking: string[] } | null
  >()

  /** Whether no entry tells it from any other value of a path. */
  function isOrdinary(value: unknown): boolean {
    if (typeof value !== 'string') return false
    if (ordinary.has(value)) return true
    // An entry may name a uuid in small letters, as the server does.
    if (words.has(value) || /[.#*\nA-Z]/.test(value)) return false
    if (ordinary.size >= MAX_KNOWN) ordinary.clear()
    ordinary.add(value)
    return true
  }

  /** What the operation lacks for ordinary values, if that is all it takes. */
  function commonOf(route: Route) {
    const isMore = callsOf(route).some(({ grants, master }) => grants || master)
    if (isMore || !isWordWise) return null
    const { accesses } = accessOf(route as Endpoint<unknown, unknown>)
    return {
      names: [
        ...new Set(accesses.flatMap((one) => one.match(/(?<={)\w+/g) ?? [])),
      ],
      lacking: accesses.filter(
        (access) => !allows(access.replace(/{\w+}/g, anyWord)),
      ),
    }
  }

  return {
    access,
    allowsAny: openAccess(acl, aliases, allows),
    lacking(route, input) {
      let found = common.get(route)
      if (found === undefined) common.set(route, (found = commonOf(route)))
      if (!found) return undefined
      const { names, lacking } = found
      const given = objectOf(route, input)
      for (const name of names) if (!isOrdinary(given[name])) return undefined
      return lacking.length === 0
        ? nothing
        : lacking.map((access) => fillAccess(access, given))
    },
  }
}
