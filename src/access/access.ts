import { coveredBy, isDenial } from './entry.ts'
import { aliasesOf } from './pattern.ts'
import { search } from './search.ts'
import { createTree, type Ruling } from './tree.ts'

/**
 * The accesses of a token, and whose it is; all of it is in the token's data.
 */
export interface AccessOptions {
  /** The accesses of the token. Order and duplicates do not matter. */
  acl: readonly string[]
  /** The token's `auth_id`, which `me` stands for. */
  authId: string
  /** The token's `session_uuid`, which `my_session` stands for. */
  sessionUuid: string
}

/** The decision about a required access, and the entry that decided it. */
export type AccessVerdict =
  /** `entry` is null when nothing was required. */
  | { readonly kind: 'granted'; readonly entry: string | null }
  /** `entry` starts with `!`; no other entry can overrule it. */
  | { readonly kind: 'denied'; readonly entry: string }
  /** No entry covers `required`. */
  | { readonly kind: 'missing'; readonly required: string }

/** Decides what a token may do, locally and synchronously. */
export interface Access {
  /**
   * Whether the server would accept this token where `required` is needed.
   * `required` is plain text, e.g. `auth.users.<uuid>.read`: its wildcards and
   * `me` mean nothing. Null requires nothing, `''` is the empty access.
   */
  readonly allows: (required: string | null) => boolean
  /**
   * Explains the answer of {@link Access.allows}; if several entries decide, it
   * names one.
   */
  readonly explain: (required: string | null) => AccessVerdict
  /**
   * Whether this token may put `access` into a policy
   * (`PUT /policies/{policy_uuid}/acl/{access}`). Anyone may add a denial.
   */
  readonly mayAdd: (access: string) => boolean
  /**
   * Whether this token may take `access` out of a policy
   * (`DELETE /policies/{policy_uuid}/acl/{access}`). To remove a denial, one
   * needs what it denies.
   */
  readonly mayRemove: (access: string) => boolean
}

/** More questions than this are not remembered. */
const MAX_KNOWN = 500

/**
 * Compiles the accesses of one token into a matcher that answers exactly as
 * the server does. Create it once per token.
 *
 * The answer is advisory: it hides a button, the server decides. It never
 * throws, and no entry and no required access can make it slow.
 *
 * @example
 * const { allows } = createAccess({ acl: ['auth.users.me.#'], authId, sessionUuid })
 * allows(`auth.users.${authId}.read`) // true
 */
export function createAccess({
  acl,
  authId,
  sessionUuid,
}: AccessOptions): Access {
  const tree = createTree(acl, aliasesOf(authId, sessionUuid))

  let known: Map<string, Ruling | null> | undefined = new Map()
  const find = (required: string): Ruling | null => {
    const before = known?.get(required)
    if (before !== undefined) return before
    const found = search(tree, required) ?? null
    // A screen asks the same few questions again and again. Where they are
    // many, to remember them costs more than to search.
    if (known && known.size >= MAX_KNOWN) known = undefined
    known?.set(required, found)
    return found
  }
  const explain = (required: string | null): AccessVerdict =>
    required === null
      ? { kind: 'granted', entry: null }
      : (find(required) ?? { kind: 'missing', required })
  const allows = (required: string | null) =>
    required === null || find(required)?.kind === 'granted'

  return {
    allows,
    explain,
    mayAdd: (access) => isDenial(access) || allows(access),
    mayRemove: (access) => allows(coveredBy(access)),
  }
}
