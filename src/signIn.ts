import { operation } from './endpoint.ts'
import { tokensKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { sessionBegins } from './sessionEffects.ts'
import type { SignInInput } from './token/credentials.ts'
import type { SignOutOptions } from './token/types.ts'
import { createToken, revokeToken } from './tokens.ts'

/** Signs in by password or refresh token; answers the user, no token. */
export const signInMutation = defineMutation(
  tokensKey,
  'signIn',
  operation([createToken], (auth, input: SignInInput) => auth.signIn(input)),
  { secret: true, per: 'server', effects: sessionBegins },
)

/** Signs out; answers how each step went. */
export const signOutMutation = defineMutation(
  tokensKey,
  'signOut',
  operation([revokeToken], (auth, options: SignOutOptions | void) =>
    auth.signOut(options ?? {}),
  ),
  { secret: true, per: 'server', effects: [] },
)
