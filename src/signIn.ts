import { operation } from './endpoint.ts'
import { tokensKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { sessionBegins } from './sessionEffects.ts'
import type { SignInInput } from './token/credentials.ts'
import type { SignOutOptions } from './token/types.ts'
import { createToken, revokeToken } from './tokens.ts'

/**
 * Mutation that signs in with a password or refresh token (`POST /token`). Its
 * answer is the user, without the token.
 */
export const signInMutation = defineMutation(
  tokensKey,
  'signIn',
  operation([createToken], (auth, input: SignInInput) => auth.signIn(input)),
  { secret: true, per: 'server', effects: sessionBegins },
)

/**
 * Mutation that signs out and revokes the token. Never fails; its answer tells
 * how each step went.
 */
export const signOutMutation = defineMutation(
  tokensKey,
  'signOut',
  operation([revokeToken], (auth, options: SignOutOptions | void) =>
    auth.signOut(options ?? {}),
  ),
  { secret: true, per: 'server', effects: [] },
)
