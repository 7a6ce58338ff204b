import { abortedError, type WazoAuthError } from '../error.ts'
import type { SignInInput, TokenExchange } from './exchange.ts'
import type { Grant } from './grant.ts'
import { sessionEnded } from './renewalSnapshot.ts'
import type { TokenProviderOptions } from './types.ts'

export type Strategy = ReturnType<typeof createStrategy>

/** The ways to a grant: credentials now, and renewal without the user. */
export function createStrategy(
  { clientId, expiration, requestCredentials }: TokenProviderOptions,
  exchange: TokenExchange,
) {
  const issue = (input: SignInInput) =>
    exchange.issue({
      ...(clientId && { client_id: clientId }),
      ...(expiration && { expiration }),
      ...input,
    })

  /** Whatever the app fails with is no verdict of the server. */
  async function ask() {
    try {
      return await requestCredentials!()
    } catch {
      throw abortedError('requestCredentials(), which rejected')
    }
  }

  return {
    issue,
    canRenew: (base: Grant) => !!(base.refreshToken ?? requestCredentials),
    /** By refresh token, and when that is refused, by asking the app. */
    async renew(base: Grant): Promise<Grant> {
      const { refreshToken: refresh_token, clientId: client_id } = base
      if (refresh_token) {
        try {
          return await issue({ refresh_token, ...(client_id && { client_id }) })
        } catch (error) {
          const { kind } = error as WazoAuthError
          if (!requestCredentials || kind !== 'credentials') throw error
          base.refreshToken = undefined
        }
      }
      const credentials = await ask()
      if (!credentials) throw sessionEnded()
      return 'token' in credentials
        ? exchange.adopt(credentials.token)
        : issue(credentials)
    },
  }
}
