import type { WazoAuthError } from 'wazo-auth-query'
import { describe, type Description } from '../parts/describe.ts'

/** The server does not say which of two it is, so neither does this page. */
export function signInFailure(error: WazoAuthError): Description {
  if (error.kind === 'credentials' || error.kind === 'unauthenticated')
    return {
      title: 'Could not sign in',
      text: 'Wrong username or password, or the account is disabled. Check both. If they are correct, ask an administrator whether the account is enabled.',
    }
  return describe(error)
}
