import type { Group, WazoAuthError } from 'wazo-auth-query'
import { sortErrors, type SortedErrors } from '../parts/fieldErrors.ts'

export const groupNoun = { one: 'group', many: 'groups' }

/** The server names its own group by a tenant's identifier. */
export const groupName = ({ name, system_managed }: Group): string =>
  system_managed ? 'Everybody in the tenant' : name

/** At most 128 characters, but some. */
export const checkName = (value: string): string | null =>
  !value.trim()
    ? 'Give it a name'
    : value.trim().length > 128
      ? 'At most 128 characters'
      : null

/** Conflicts of groups are about the name, or the slug made from it. */
export function groupErrors(
  error: WazoAuthError | null,
): SortedErrors<'name' | 'slug'> {
  if (error?.kind === 'conflict')
    return {
      fields: { name: 'A group with this name or slug exists already' },
      rest: null,
    }
  return sortErrors(error, ['name', 'slug'])
}
