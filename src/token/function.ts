import type { WazoAuthError } from '../error.ts'
import { createStore } from '../store.ts'
import type { TokenLease, TokenProvider } from './types.ts'

/**
 * For scripts: somebody else keeps the token. Such a client has no session
 * to sign in to or out of.
 */
export const functionProvider = (get: () => string | Promise<string>) =>
  ({
    session: createStore({ status: 'signedIn', user: null }),
    renewal: createStore({ state: 'idle', failure: null }),
    token: createStore(null),
    onIdentityChange: () => () => {},
    connect() {},
    lease: async () => ({ token: await get() }),
    release() {},
    async mayReplay({ token }: TokenLease, refusal: WazoAuthError) {
      if ((await get()) !== token) return true
      throw refusal
    },
    timeLeft: () => null,
    start: () => () => {},
    dispose() {},
  }) as Partial<TokenProvider> as TokenProvider
