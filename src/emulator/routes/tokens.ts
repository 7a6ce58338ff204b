import type { Context } from '../context.ts'
import {
  internalError,
  noSuchToken,
  reasonError,
  unknownUser,
} from '../wire/errors.ts'
import { nullable, optional, text } from '../wire/fields.ts'
import { accept, printedDict } from '../wire/invalid.ts'
import { presentToken } from '../domain/issue.ts'
import { listOf } from '../wire/nested.ts'
import type { Token } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'
import type { State } from '../state/state.ts'
import { deleteToken } from '../state/tokenStore.ts'

/** The token of the path, while it is valid. */
function tokenOfPath(context: Context): Token {
  const { state, now } = context
  const token = state.tokens.get(context.param('token_uuid'))
  if (token === undefined || token.expires_at <= now) throw noSuchToken()
  return token
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
  if (scope !== null && !context.state.accessOf(token).allows(scope)) {
    throw reasonError(403, `Unauthorized for ${inAscii(scope)}`)
  }
  assertTenant(context.state, token, context.query.get('tenant'))
  return token
}

/** Letters without their accents, as far as they are of Latin. */
const inAscii = (text: string): string =>
  text.normalize('NFKD').replace(/[^\0-\x7f]/g, '')

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
      const access = context.state.accessOf(token)
      const scopes = body.scopes.map(
        (scope) => [scope, access.allows(scope)] as const,
      )
      return ok({ scopes: Object.fromEntries(scopes) })
    },
  },
]
