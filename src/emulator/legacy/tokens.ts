import type { Context } from '../context.ts'
import { presentGroup } from '../domain/groupList.ts'
import { presentToken } from '../domain/issue.ts'
import { presentTenant } from '../domain/tenants.ts'
import { ok, type Reply } from '../route.ts'
import { groupsOf } from '../state/membership.ts'
import type { Token, User } from '../state/records.ts'
import {
  authenticationFailed,
  reasonError,
  type Refusal,
} from '../wire/errors.ts'
import { decodeBase64 } from '../wire/base64.ts'
import { agedReply } from './answer.ts'
import { bodyOf, withBody } from './context.ts'

const FIELDS = [
  'access_type',
  'backend',
  'client_id',
  'expiration',
  'refresh_token',
]

/** What a token told about its user. */
function metadataOf(context: Context, { metadata }: Token, user: User) {
  const { state } = context
  if (metadata === null) return {}
  const { purpose, ...common } = metadata
  const { username } = user
  if (purpose !== 'user') return { ...common, username }
  const scope = { root: user.tenant_uuid, recurse: true }
  const order = { column: 'name' as const, descending: false }
  const tenants = state.tenants.sorted(scope, order).map(presentTenant)
  const items = groupsOf(state, user).map(presentGroup)
  const listOf = (some: readonly object[]) =>
    (agedReply(ok({ items: some })).body as { items: object[] }).items
  return {
    ...common,
    username,
    user_uuid: user.uuid,
    xivo_user_uuid: user.uuid,
    groups: listOf(items),
    visible_tenants: listOf(tenants),
  }
}

function present(context: Context, token: Token): object {
  const user = context.state.users.get(token.auth_id)
  const { acl, metadata, ...data } = presentToken(token)
  return {
    ...data,
    acls: acl,
    metadata: user ? metadataOf(context, token, user) : metadata,
  }
}

/** An answer with a token, in which the accesses are `acls`. */
export async function withToken(
  context: Context,
  handle: (context: Context) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { status, body } = await handle(context)
  const { data } = body as { data: { token: string; refresh_token?: string } }
  const token = context.state.tokens.get(data.token)
  if (!token) return { status, body }
  const refresh_token = data.refresh_token
  return {
    status,
    body: {
      data: {
        ...present(context, token),
        ...(refresh_token && { refresh_token }),
      },
    },
  }
}

const broken = (reason: string): Refusal => reasonError(400, reason)

/** `POST /token`: strict about fields and backends, and a login is a username. */
export async function signIn(
  context: Context,
  handle: (context: Context) => Reply | Promise<Reply>,
): Promise<Reply> {
  const body = (await bodyOf(context)) as Record<string, unknown>
  const stranger = Object.keys(body ?? {}).find((one) => !FIELDS.includes(one))
  if (stranger !== undefined) {
    throw broken(`{'${stranger}': ['Unknown field.']}`)
  }
  const { backend = 'wazo_user' } = body
  if (backend !== 'wazo_user') throw authenticationFailed()
  const { state, request } = context
  const basic = request.headers.get('authorization') ?? ''
  const bytes = decodeBase64(basic.replace(/^Basic /, ''))
  const [login = ''] = new TextDecoder().decode(bytes).split(':')
  const owner = state.users.get(state.logins.get(login) ?? '')
  if (owner && owner.username !== login) throw authenticationFailed()
  return withToken(withBody(context, body), async (next) => {
    const reply = await handle(next)
    const { data } = reply.body as { data: { token: string } }
    const token = state.tokens.get(data.token)
    if (token) token.acl = token.acl.map((one) => rendered(one, token.auth_id))
    return reply
  })
}

/** Accesses were Jinja templates about the user. */
function rendered(template: string, uuid: string): string {
  return template.replace(/\{\{\s*uuid\s*\}\}/g, uuid)
}
