import { createAccess } from '../access/index.ts'
import { naive } from './clock.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import {
  internalError,
  noSuchToken,
  reasonError,
  unknownUser,
} from './errors.ts'
import { nullable, optional, text } from './fields.ts'
import { listOf } from './nested.ts'
import { newUuid } from './identifier.ts'
import { accept, printedDict } from './invalid.ts'
import { groupsOf } from './membership.ts'
import type { Token, User } from './records.ts'
import { noContent, ok, type Route } from './route.ts'
import { deleteToken } from './sessions.ts'
import type { State } from './state.ts'

/** Group policies first, then the user's own; duplicates stay. */
export function aclOf(state: State, user: User): string[] {
  const holders = groupsOf(state, user).map((group) =>
    state.groupPolicies.of(group.uuid),
  )
  return [...holders, state.userPolicies.of(user.uuid)].flatMap((policies) =>
    Array.from(policies).flatMap((uuid) => state.policies.get(uuid)?.acl ?? []),
  )
}

interface Issue {
  mobile: boolean
  /** Seconds. */
  expiration: number | undefined
  refresh_token_uuid: string | null
}

/** Opens a session: the acl is that of this moment and stays so. */
export function issueToken(
  {
    state,
    config,
    now,
    request,
  }: Pick<Context, 'state' | 'config' | 'now'> & {
    request?: Request
  },
  user: User,
  { mobile, expiration, refresh_token_uuid }: Issue,
): Token {
  const lifetime = expiration ?? config.default_token_lifetime
  return storeToken(state, {
    uuid: newUuid(),
    tenant_uuid: user.tenant_uuid,
    session_uuid: newUuid(),
    auth_id: user.uuid,
    login: user.username ?? '',
    acl: aclOf(state, user),
    issued: now,
    expires: now + lifetime * 1000,
    metadata: metadataOf(user, config),
    user_agent: request?.headers.get('user-agent') ?? '',
    remote_addr: '127.0.0.1',
    mobile,
    refresh_token_uuid,
  })
}

/** A token for a link in a mail: two days, one access, no user. */
export function issueMailToken(
  { state, now }: Pick<Context, 'state' | 'now'>,
  access: string,
): Token {
  return storeToken(state, {
    uuid: newUuid(),
    tenant_uuid: '',
    session_uuid: newUuid(),
    auth_id: 'wazo-auth',
    login: '',
    acl: [access],
    issued: now,
    expires: now + 172_800_000,
    metadata: {},
    user_agent: 'wazo-auth-email-reset',
    remote_addr: '',
    mobile: false,
    refresh_token_uuid: null,
  })
}

function storeToken(state: State, token: Omit<Token, 'seq'>): Token {
  const stored = state.tokens.add(token)
  state.sessions.set(stored.session_uuid, stored.uuid)
  state.userTokens.add(stored.auth_id, stored.uuid)
  return stored
}

function metadataOf({ uuid, tenant_uuid, purpose }: User, config: Config) {
  return {
    uuid,
    tenant_uuid,
    auth_id: uuid,
    pbx_user_uuid: purpose === 'user' ? uuid : null,
    xivo_uuid: config.uuid,
    purpose,
  }
}

export function presentToken(token: Token) {
  const issued = naive(token.issued)
  const expires = naive(token.expires)
  return {
    token: token.uuid,
    auth_id: token.auth_id,
    xivo_user_uuid: token.metadata['pbx_user_uuid'] ?? null,
    xivo_uuid: token.metadata['xivo_uuid'] ?? null,
    issued_at: issued,
    expires_at: expires,
    utc_issued_at: issued,
    utc_expires_at: expires,
    acl: token.acl,
    metadata: token.metadata,
    session_uuid: token.session_uuid,
    remote_addr: token.remote_addr,
    user_agent: token.user_agent,
  }
}

/** The token of the path, while it is valid. */
function tokenOfPath({ state, now, params }: Context): Token {
  const token = state.tokens.get(params['token_uuid'] ?? '')
  if (token === undefined || token.expires <= now) throw noSuchToken()
  return token
}

function accessOf({ acl, auth_id, session_uuid }: Token) {
  return createAccess({ acl, authId: auth_id, sessionUuid: session_uuid })
}

function assertTenant(state: State, token: Token, tenant: string | null): void {
  if (tenant === null || tenant === '' || token.auth_id === 'wazo-auth') return
  const user = state.users.get(token.auth_id)
  if (user === undefined) throw unknownUser(token.auth_id)
  if (state.isWithin(tenant, user.tenant_uuid)) return
  throw reasonError(403, `Unauthorized for tenant ${tenant}`)
}

function checked(context: Context): Token {
  const token = tokenOfPath(context)
  const scope = context.query.get('scope')
  if (scope !== null && !accessOf(token).allows(scope)) {
    throw reasonError(403, `Unauthorized for ${scope}`)
  }
  assertTenant(context.state, token, context.query.get('tenant'))
  return token
}

const scopesBody = {
  scopes: optional(listOf(text())),
  tenant_uuid: nullable(text()),
}

export const tokenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/token/{token_uuid}',
    access: null,
    summary: 'Reads a token, if it is valid for a scope and a tenant',
    handle: (context) => ok({ data: presentToken(checked(context)) }),
  },
  {
    method: 'HEAD',
    path: '/token/{token_uuid}',
    access: null,
    summary: 'Checks that a token is valid for a scope and a tenant',
    handle(context) {
      checked(context)
      return noContent()
    },
  },
  {
    method: 'DELETE',
    path: '/token/{token_uuid}',
    access: null,
    summary: 'Revokes a token',
    handle(context) {
      const token = context.state.tokens.get(context.param('token_uuid'))
      if (token) deleteToken(context.state, token)
      return ok({ data: { message: 'success' } })
    },
  },
  {
    method: 'POST',
    path: '/token/{token_uuid}/scopes/check',
    access: null,
    summary: 'Checks many scopes of a token at once',
    async handle(context) {
      const body = accept(scopesBody, await context.json(), printedDict)
      if (body.scopes === undefined) throw internalError()
      const token = tokenOfPath(context)
      assertTenant(context.state, token, body.tenant_uuid)
      const { allows } = accessOf(token)
      const scopes = body.scopes.map((scope) => [scope, allows(scope)])
      return ok({ scopes: Object.fromEntries(scopes) })
    },
  },
]
