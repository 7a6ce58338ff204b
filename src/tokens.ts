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
 * Creates a token and returns it: you have to keep, renew and revoke it
 * (`POST /token`). In an app, use `auth.signIn()` instead.
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

/**
 * Gets everything about a token, except the token itself
 * (`GET /token/{token_uuid}`). Without an input, it is the session's own.
 */
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
 * Resolves if a token is valid, holds the scope and may act for the tenant
 * (`HEAD /token/{token_uuid}`). Rejects with kind `notFound` or `forbidden` if
 * not.
 */
export const checkToken = endpoint(
  'HEAD /token/{token_uuid}',
  null,
  shape<TokenInput & { returns: void }>({ ownToken: 'token_uuid' }),
)

/**
 * Checks which of several accesses a token holds, in one request
 * (`POST /token/{token_uuid}/scopes/check`).
 */
export const checkScopes = endpoint(
  'POST /token/{token_uuid}/scopes/check',
  null,
  shape<{
    ownToken: true
    body: ScopesCheck
    returns: Record<string, boolean>
  }>({ ownToken: 'token_uuid', unwrap: 'scopes' }),
)

/**
 * Revokes a token (`DELETE /token/{token_uuid}`). Also succeeds if there is no
 * such token.
 */
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

/** Query for `getToken`, about the session's own token. */
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

/** Mutation for `revokeToken`. To end the session itself, sign out. */
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
