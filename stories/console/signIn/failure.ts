import type { WazoAuthError } from 'wazo-auth-query'
import { describe, type Description } from '../parts/describe.ts'

/** The server does not say which of two it is, so neither does this page. */
export function signInFailure(error: WazoAuthError): Description {
  if (error.kind === 'credentials' || error.kind === 'unauthenticated')
    return {
      title: 'That did not work',
      text: 'The name or the password is wrong, or the account is disabled. Check both; if they are right, ask an administrator whether the account is enabled.',
    }
  return describe(error)
}
