import * as library from 'wazo-auth-query'
import { compareNames } from '../parts/compareNames.ts'
import { isDenial } from './accessText.ts'
import { explainAccess } from './accessWords.ts'

/** The access of an operation, for whichever object. */
function accessesOf(exported: unknown): string[] {
  if (typeof exported !== 'function' || !('access' in exported)) return []
  const { access } = exported
  return typeof access === 'string' ? [access.replace(/{\w+}/g, '*')] : []
}

/** What the operations of wazo-auth ask for. Other services have their own. */
const known = [...new Set(Object.values(library).flatMap(accessesOf))]
  // The plainest of several that fit comes first.
  .sort((one, other) => one.length - other.length || compareNames(one, other))
  .map((access) => ({
    access,
    text: `${access} ${explainAccess(access)}`.toLowerCase(),
  }))

/**
 * The accesses that somebody may mean by what is typed: the beginning of one,
 * or words that tell what it is for, such as `delete user`.
 */
export function findAccesses(typed: string): string[] {
  const text = typed.trim()
  const denial = isDenial(text) ? '!' : ''
  const words = text.slice(denial.length).toLowerCase().split(/\s+/)
  const [first] = words
  if (!first) return []
  const found = known
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ access }) => access)
  const begun = found.filter((access) => access.startsWith(first))
  const others = found.filter((access) => !begun.includes(access))
  return [...begun, ...others]
    .map((access) => denial + access)
    .filter((access) => access !== text)
}
