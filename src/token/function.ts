import { WazoAuthError } from '../error.ts'
import { createStore } from '../store.ts'
import { isText } from '../values.ts'
import { idle } from './renewalSnapshot.ts'
import type { TokenLease, TokenProvider } from './types.ts'

/**
 * For scripts: somebody else keeps the token. Such a client has no session to
 * sign in to, renew or sign out of, and rejects with `invalid`.
 */
export function functionProvider(
  get: () => string | Promise<string>,
): TokenProvider {
  const nothing = () => () => {}
  const ask = async () => {
    let token: unknown
    try {
      token = await get()
    } catch (error) {
      if (error instanceof WazoAuthError) throw error
    }
    if (isText(token)) return token as string
    throw new WazoAuthError(
      'unauthenticated',
      'tokenProvider() gave no token: return one, or pass a createTokenProvider().',
    )
  }
  const refuse = () =>
    Promise.reject(
      new WazoAuthError(
        'invalid',
        'This client has no session: give it a createTokenProvider().',
      ),
    )
  return {
    session: createStore({ status: 'signedIn', user: null }),
    renewal: createStore(idle),
    token: createStore(null),
    onIdentityChange: nothing,
    connect: nothing,
    lease: async () => ({ token: await ask() }),
    release: nothing,
    async mayReplay({ token }: TokenLease, refusal: WazoAuthError) {
      if ((await ask()) !== token) return true
      throw refusal
    },
    signIn: refuse,
    adopt: refuse,
    renew: refuse,
    signOut: refuse,
    timeLeft: () => null,
    start: nothing,
    dispose: nothing,
  }
}
