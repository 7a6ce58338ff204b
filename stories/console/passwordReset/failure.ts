import type { WazoAuthError } from 'wazo-auth-query'
import { describe, type Description } from '../parts/describe.ts'

/** What the server says of a mailed token, or of whose it is. */
export function resetFailure(error: WazoAuthError): Description {
  if (error.kind === 'unauthenticated' || error.kind === 'forbidden')
    return {
      title: 'This link does not work any more',
      text: 'A link works for two days. Ask for another one from the sign-in page.',
    }
  if (error.code === 'password-managed-externally')
    return {
      title: 'Your password is not kept here',
      text: 'You sign in by your organisation’s directory or identity provider: change the password there.',
    }
  if (error.kind === 'credentials')
    return {
      title: 'This account has nothing to sign in with yet',
      text: 'A password needs a username, or a main address that is confirmed: follow the link of the confirmation mail first, or ask an administrator.',
    }
  return describe(error)
}
