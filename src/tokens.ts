import { defineQuery } from './define.ts'
import { endpoint, operation, shape } from './endpoint.ts'
import type {
  OwnTokenCheck,
  ScopesCheck,
  SignIn,
  Token,
  TokenCheck,
  TokenCreate,
  TokenInfo,
} from './issuedToken.ts'
import { sessionsKey, tokensKey, usersKey } from './keys.ts'
import { defineMutation } from './mutation.ts'
import { basic } from './token/credentials.ts'

interface TokenInput {
  query: TokenCheck
  ownToken: true
}

// ENDPOINTS

const postToken = endpoint(
  'POST /token',
  null,
  shape<{
    query: { headers: Record<string, string>; password?: string | undefined }
    body: TokenCreate
    returns: Token
  }>({ credentials: 'none', unwrap: 'data' }),
)

/**
 * The raw sign-in: whoever calls it keeps the token. A page uses
 * `auth.signIn()`, which renews and revokes it.
 */
export const createToken = operation(
  [postToken],
  (auth, { username, password, session_type, body = {} }: SignIn, options) =>
    postToken(
      auth,
      {
        headers: {
          ...(username !== undefined && {
            authorization: basic(username, password ?? ''),
          }),
          ...(session_type && { 'wazo-session-type': session_type }),
        },
        password,
        body,
      },
      options,
    ),
)

const readToken = endpoint(
  'GET /token/{token_uuid}',
  null,
  shape<TokenInput & { returns: Token }>({
    ownToken: 'token_uuid',
    unwrap: 'data',
  }),
)

/** All that the server knows of a token, but the token itself. */
export const getToken = operation(
  [readToken],
  async (auth, input: TokenCheck & { token_uuid?: string }, options) => {
    const info: Partial<Token> = {
      ...(await readToken(auth, input, options)),
    }
    delete info.token
    delete info.refresh_token
    return info as TokenInfo
  },
)

/**
 * Resolves while a token is valid, holds the scope and may act for the
 * tenant; rejects with `notFound` or `forbidden` when not.
 */
export const checkToken = endpoint(
  'HEAD /token/{token_uuid}',
  null,
  shape<TokenInput & { returns: void }>({ ownToken: 'token_uuid' }),
)

/** Which of many accesses a token holds: one request, however many. */
export const checkScopes = endpoint(
  'POST /token/{token_uuid}/scopes/check',
  null,
  shape<{
    ownToken: true
    body: ScopesCheck
    returns: Record<string, boolean>
  }>({ ownToken: 'token_uuid', unwrap: 'scopes' }),
)

/** Revokes a token; also succeeds for one that is not there. */
export const revokeToken = endpoint(
  'DELETE /token/{token_uuid}',
  null,
  shape<{ ownToken: true; returns: { message: string } }>({
    ownToken: 'token_uuid',
    unwrap: 'data',
  }),
)

// CACHE

const mine = { per: 'user', staleTime: 0 } as const

// Only about the session's own token: no other may stand in a key.

/** All about the session's token, but the token. */
export const tokenQuery = defineQuery(
  tokensKey,
  'detail',
  operation(
    [readToken],
    (auth, { scope, tenant }: OwnTokenCheck = {}, options) =>
      getToken(auth, { scope, tenant }, options),
  ),
  mine,
)

/** Revokes a token that is not the session's: that one is signed out. */
export const revokeTokenMutation = defineMutation(
  tokensKey,
  'revoke',
  revokeToken,
  {
    secret: true,
    effects: [
      // Whose it was, the token does not tell.
      { key: sessionsKey },
      { key: usersKey, operations: ['sessions'] },
    ],
  },
)
