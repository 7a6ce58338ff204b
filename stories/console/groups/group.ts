import type { Group, WazoAuthError } from 'wazo-auth-query'
import { sortNameErrors, type SortedErrors } from '../parts/fieldErrors.ts'

export const groupNoun = { one: 'group', many: 'groups' }

/** The server names its own group by a tenant's identifier. */
export const groupName = ({ name, system_managed }: Group): string =>
  system_managed ? 'Everyone in the tenant' : name

/** What tells it from its namesakes. */
export const groupDetail = ({ slug, system_managed }: Group): string =>
  system_managed ? 'Managed by the server' : slug

export function groupErrors(
  error: WazoAuthError | null,
): SortedErrors<'name' | 'slug'> {
  return sortNameErrors(error, groupNoun, ['name', 'slug'])
}
