import type { WazoAuthError } from 'wazo-auth-query'
import { describe, type Description } from '../parts/describe.ts'

/** Whether it is about the mailed token, which nothing brings back. */
export const isSpent = ({ kind }: WazoAuthError) =>
  kind === 'unauthenticated' || kind === 'forbidden'

/** What the server says of whose the mailed token is. */
export function resetFailure(error: WazoAuthError): Description {
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
