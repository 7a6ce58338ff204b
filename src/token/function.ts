import { WazoAuthError } from '../error.ts'
import { createStore } from '../store.ts'
import type { TokenDetails } from './grant.ts'
import type { TokenProvider } from './types.ts'

const unsupported = () =>
  Promise.reject(
    new WazoAuthError(
      'invalid',
      'This client gets its token from a function: use createTokenProvider() to sign in and out.',
    ),
  )

/** For scripts: somebody else keeps the token. */
export function functionProvider(
  get: () => string | Promise<string>,
): TokenProvider {
  return {
    session: createStore({ status: 'signedIn' as const, user: null }),
    renewal: createStore({ state: 'idle' as const, failure: null }),
    token: createStore<TokenDetails | null>(null),
    onIdentityChange: () => () => {},
    connect() {},
    lease: async () => ({ token: await get() }),
    release() {},
    mayReplay: async ({ token }, refusal) => {
      if ((await get()) !== token) return true
      throw refusal
    },
    signIn: unsupported,
    adopt: unsupported,
    renew: unsupported,
    signOut: unsupported,
    timeLeft: () => null,
    start: () => () => {},
    dispose() {},
  }
}
