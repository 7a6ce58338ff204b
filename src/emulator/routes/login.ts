import type { Context } from '../context.ts'
import { byPassword, byRefreshToken } from '../domain/credentials.ts'
import { agentOf, issueToken, presentToken } from '../domain/issue.ts'
import { rememberLogin, revokeMobiles } from '../domain/refreshTokens.ts'
import { bySaml, spendSaml } from '../domain/samlSessions.ts'
import { ok, type Route } from '../route.ts'
import type { User } from '../state/records.ts'
import { tokensOf } from '../state/tokenStore.ts'
import { authenticationFailed, reasonError } from '../wire/errors.ts'
import { choice, integer, optional, text, withDefault } from '../wire/fields.ts'
import { accept, printedDict, printedSentences } from '../wire/invalid.ts'
import type { Values } from '../wire/schema.ts'

const LONGEST = 315360000

const body = {
  backend: withDefault(text(), 'wazo_user'),
  expiration: optional(integer({ min: 1, max: LONGEST })),
  access_type: withDefault(choice(['online', 'offline']), 'online'),
  client_id: optional(text({ min: 1, max: 1024 })),
  refresh_token: optional(text()),
  saml_session_id: optional(text({ min: 1, max: 1024 })),
  tenant_id: optional(text()),
  domain_name: optional(text()),
}

/** Until 2023 a token could last for ever. */
const oldBody = { ...body, expiration: optional(integer({ min: 1 })) }

type Body = Values<typeof body>

/** Rules between fields; their order is the server's. */
function assertConsistent(given: Body): void {
  const { refresh_token, client_id, saml_session_id } = given
  const isOffline = given.access_type === 'offline'
  const faults = [
    isOffline &&
      refresh_token &&
      'cannot use the "access_type" "offline" with a refresh token',
    isOffline &&
      !refresh_token &&
      !client_id &&
      '"client_id" must be specified when using "access_type" is "offline"',
    given.tenant_id &&
      given.domain_name &&
      '"tenant_id" and "domain_name" must be mutually exclusive',
    refresh_token &&
      !client_id &&
      '"client_id" must be specified when using a "refresh_token"',
    saml_session_id &&
      refresh_token &&
      'Cannot use a "saml_session_id" and a "refresh_token" at the same time',
  ].flatMap((message) => (message ? [{ message }] : []))
  if (faults.length > 0) throw printedDict({ _schema: faults })
}

function assertRoom(context: Context, user: User): void {
  const { max_user_concurrent_sessions } = context.config
  const isUnlimited = context.config.generation !== 'modern'
  if (isUnlimited || user.purpose === 'internal') return
  const open = tokensOf(context.state, user.uuid).filter(
    (token) => token.expires_at > context.now,
  )
  if (open.length < max_user_concurrent_sessions) return
  throw reasonError(
    429,
    `User ${user.uuid} has exceeded the maximum number of active sessions`,
  )
}

export const loginRoute: Route = {
  method: 'POST',
  path: '/token',
  access: null,
  summary: 'Creates a token by password or by refresh token',
  async handle(context) {
    const { state, request, config } = context
    const isOld = config.generation !== 'modern'
    const given = isOld
      ? accept(oldBody, await context.json(), printedSentences)
      : accept(body, await context.json(), printedDict)
    assertConsistent(given)
    const found = state.refreshTokens.get(given.refresh_token ?? '')
    if (found && found.client_id !== given.client_id) {
      throw authenticationFailed()
    }
    const { saml_session_id } = given
    const { user, login } =
      saml_session_id !== undefined
        ? bySaml(context, saml_session_id)
        : given.refresh_token
          ? byRefreshToken(context, found)
          : byPassword(context, given)
    assertRoom(context, user)
    const mobile =
      request.headers.get('wazo-session-type')?.toLowerCase() === 'mobile'
    const isOffline = given.access_type === 'offline'
    const revoked = isOffline && mobile ? revokeMobiles(state, user) : 0
    const refreshToken = isOffline
      ? rememberLogin(context, user, {
          client_id: given.client_id ?? '',
          login,
          mobile,
          user_agent: agentOf(request),
        })
      : found
    const token = issueToken(context, user, {
      mobile,
      backend: given.backend,
      expiration: given.expiration,
      refreshToken,
    })
    if (saml_session_id !== undefined && isOffline && refreshToken)
      spendSaml(context, saml_session_id, refreshToken)
    const data = {
      ...presentToken(token),
      ...(isOffline ? { refresh_token: refreshToken?.uuid } : {}),
    }
    return ok({ data }, { 'wazo-sessions-revoked': String(revoked) })
  },
}
