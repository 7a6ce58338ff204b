import type { WazoAuthError } from '../error.ts'
import { createStore } from '../store.ts'
import { idle } from './renewalSnapshot.ts'
import type { TokenLease, TokenProvider } from './types.ts'

/**
 * For scripts: somebody else keeps the token. Such a client has no session
 * to sign in to or out of.
 */
export function functionProvider(
  get: () => string | Promise<string>,
): TokenProvider {
  const nothing = () => () => {}
  return {
    session: createStore({ status: 'signedIn', user: null }),
    renewal: createStore(idle),
    token: createStore(null),
    onIdentityChange: nothing,
    connect: nothing,
    lease: async () => ({ token: await get() }),
    release: nothing,
    async mayReplay({ token }: TokenLease, refusal: WazoAuthError) {
      if ((await get()) !== token) return true
      throw refusal
    },
    timeLeft: () => null,
    start: nothing,
    dispose: nothing,
  } as Partial<TokenProvider> as TokenProvider
}
