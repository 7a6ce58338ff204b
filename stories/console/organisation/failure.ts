import type { WazoAuthError } from 'wazo-auth-query'
import { describe, type Description } from '../parts/describe.ts'

/** The server answers an unknown domain as it answers one without settings. */
export function providerFailure(error: WazoAuthError): Description {
  if (error.code === 'configuration-error')
    return {
      title: 'No identity provider is known for this domain',
      text: 'Check the spelling. If it is right, your organisation signs in by a directory password, or by a password of this server.',
    }
  return describe(error)
}

/** Whatever is wrong, the password or the directory, is one answer. */
export function directoryFailure(error: WazoAuthError): Description {
  if (error.kind === 'credentials')
    return {
      title: 'That did not work',
      text: 'The name or the password is wrong, or this domain has no directory here that can be reached. Check all three; if they are right, ask an administrator, also whether your first address here is confirmed and the one in the directory.',
    }
  return describe(error)
}
