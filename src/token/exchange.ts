import type { Clock } from '../clock.ts'
import { WazoAuthError } from '../error.ts'
import type { Transport } from '../transport.ts'
import { readGrant, type Grant } from './grant.ts'

/** How to sign in: a login with its password, or a refresh token. */
export interface SignInInput {
  /** Username, or a confirmed e-mail address. */
  username?: string
  password?: string
  /** Instead of a password: needs the client id it was made for. */
  refresh_token?: string
  /** Asks for a refresh token; by default the provider's `clientId`. */
  client_id?: string
  /** Seconds the token shall live, at most 315,360,000. @default 7200 */
  expiration?: number
  /** Ignored by today's servers; older ones choose the backend by it. */
  backend?: string
  /** Signs in with this tenant's LDAP; excludes `domain_name`. */
  tenant_id?: string
  /** Signs in with the LDAP of this domain's tenant. */
  domain_name?: string
  /** What the identity provider's return handed over. */
  saml_session_id?: string
  /** `mobile` ends the user's earlier mobile sessions. */
  session_type?: 'mobile'
}

/** `Authorization` for a login; any character is allowed but `:` in it. */
export function basic(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

/** The calls that the provider makes on its own behalf. */
export interface TokenExchange {
  issue(input: SignInInput, signal?: AbortSignal): Promise<Grant>
  read(token: string): Promise<Grant>
  /** `false` when the server says that there is no such token. */
  isAlive(token: string): Promise<boolean>
  revoke(token: string, keepalive?: boolean): Promise<void>
  /** Revokes the refresh token, and with it that of other browsers. */
  revokeClient(token: string, clientId: string): Promise<void>
}

const token = (value: string) => `/token/${encodeURIComponent(value)}`

export function createTokenExchange(
  { send }: Transport,
  clock: Clock,
): TokenExchange {
  return {
    async issue(input, signal) {
      const { username, password, session_type, ...body } = input
      const { refresh_token, client_id, saml_session_id } = body
      const { body: answer } = await send({
        method: 'POST',
        route: 'POST /token',
        path: '/token',
        headers: {
          'content-type': 'application/json',
          ...(username !== undefined && {
            authorization: basic(username, password ?? ''),
          }),
          ...(session_type && { 'wazo-session-type': session_type }),
        },
        body: JSON.stringify({
          ...body,
          ...(client_id && !refresh_token && { access_type: 'offline' }),
        }),
        secrets: [password, refresh_token, saml_session_id].filter(
          (secret) => secret !== undefined,
        ),
        signal,
      })
      return readGrant(answer, clock, {
        ...(refresh_token && { refreshToken: refresh_token }),
        ...(client_id && { clientId: client_id }),
      })
    },

    async read(value) {
      const { body } = await send({
        method: 'GET',
        route: 'GET /token/{token_uuid}',
        path: token(value),
        secrets: [value],
      })
      return readGrant(body, clock, { handedIn: true })
    },

    isAlive: (value) =>
      send({
        method: 'HEAD',
        route: 'HEAD /token/{token_uuid}',
        path: token(value),
      }).then(
        () => true,
        (error: WazoAuthError) => {
          // Whatever else answers 404 on the way does not know tokens.
          if (error.kind === 'notFound' && error.code !== 'unexpected-answer')
            return false
          throw error
        },
      ),

    async revoke(value, keepalive) {
      await send({
        method: 'DELETE',
        route: 'DELETE /token/{token_uuid}',
        path: token(value),
        secrets: [value],
        keepalive,
      })
    },

    async revokeClient(value, clientId) {
      await send({
        method: 'DELETE',
        route: 'DELETE /users/me/tokens/{client_id}',
        path: `/users/me/tokens/${encodeURIComponent(clientId)}`,
        headers: { 'x-auth-token': value },
        secrets: [value],
      })
    },
  }
}
