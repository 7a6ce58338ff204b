import type { WazoAuthError } from 'wazo-auth-query'
import type { Description } from '../parts/describe.ts'
import { sortNameErrors, type SortedErrors } from '../parts/fieldErrors.ts'
import { policyNoun } from '../parts/noun.ts'

type Field = 'name' | 'slug' | 'description' | 'acl'

export function policyErrors(error: WazoAuthError | null): SortedErrors<Field> {
  return sortNameErrors(error, policyNoun, [
    'name',
    'slug',
    'description',
    'acl',
  ])
}

/** Renaming to a taken name is a plain 500 on this server. */
export const renameFailed = (error: WazoAuthError): Description | undefined =>
  error.status === 500
    ? {
        title: 'The server could not save this',
        text: 'Usually another policy of the tenant already has the new name. Choose another one.',
      }
    : grantRefused(error)

export const grantRefused = (error: WazoAuthError): Description | undefined =>
  error.kind === 'forbidden'
    ? {
        title: 'You cannot grant this',
        text: 'You can only put permissions that you have yourself into a policy.',
      }
    : undefined
