import type { WazoAuthError } from 'wazo-auth-query'
import { describe, type Description } from '../parts/describe.ts'

/** The server answers an unknown domain as it answers one without settings. */
export function providerFailure(error: WazoAuthError): Description {
  if (error.code === 'configuration-error')
    return {
      title: 'No identity provider is known for this domain',
      text: 'Check the spelling. If it is correct, sign in with a directory password or a password on this server.',
    }
  return describe(error)
}

/** Whatever is wrong, the password or the directory, is one answer. */
export function directoryFailure(error: WazoAuthError): Description {
  if (error.kind === 'credentials')
    return {
      title: 'Could not sign in',
      text: 'Wrong username or password, or no directory can be reached for this domain. Check all three. If they are correct, ask an administrator, also whether your first address here is confirmed and the same as in the directory.',
    }
  return describe(error)
}
