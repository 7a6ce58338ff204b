import type { WazoAuthError } from 'wazo-auth-query'
import { describe, type Description } from '../parts/describe.ts'

/** What the server says of a mailed token, or of whose it is. */
export function resetFailure(error: WazoAuthError): Description {
  if (error.kind === 'unauthenticated' || error.kind === 'forbidden')
    return {
      title: 'This link no longer works',
      text: 'Links work for two days. Request a new one from the sign-in page.',
    }
  if (error.code === 'password-managed-externally')
    return {
      title: 'Your password is not stored here',
      text: 'You sign in through your organisation’s directory or identity provider. Change your password there.',
    }
  if (error.kind === 'credentials')
    return {
      title: 'This account cannot sign in yet',
      text: 'A password needs a username or a confirmed primary address. Follow the link in the confirmation e-mail first, or ask an administrator.',
    }
  return describe(error)
}
