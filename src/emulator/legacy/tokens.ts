import type { Context } from '../context.ts'
import { presentToken } from '../domain/issue.ts'
import { oldMetadata } from '../domain/oldMetadata.ts'
import type { Reply } from '../route.ts'
import type { Token, User } from '../state/records.ts'
import {
  authenticationFailed,
  internalError,
  reasonError,
  type Refusal,
} from '../wire/errors.ts'
import { decodeBase64 } from '../wire/base64.ts'
import { withOldAcl } from './answer.ts'
import { bodyOf, fieldsIn, withBody } from './context.ts'

const FIELDS = [
  'access_type',
  'backend',
  'client_id',
  'expiration',
  'refresh_token',
]

/** What a token told about its user. */
function metadataOf(
  { state, config }: Context,
  { metadata }: Token,
  user: User,
) {
  if (metadata === null) return {}
  if (config.generation === 'legacy') return oldMetadata(state, metadata, user)
  const { purpose: _, ...common } = metadata
  return common
}

function present(context: Context, token: Token): object {
  const user = context.state.users.get(token.auth_id)
  const data = presentToken(token)
  return withOldAcl(
    {
      ...data,
      metadata: user ? metadataOf(context, token, user) : data.metadata,
    },
    'acls',
    context.config.generation,
  )
}

/** `GET /token`: what comes from the database has no fractions of seconds. */
export async function readToken(
  context: Context,
  handle: (context: Context) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { status, body } = await withToken(context, handle)
  const { data } = body as { data: Record<string, unknown> }
  const entries = Object.entries(data).map(([name, value]) => [
    name,
    name.endsWith('_at') ? String(value).slice(0, 19) : value,
  ])
  return { status, body: { data: Object.fromEntries(entries) as object } }
}

/** An answer with a token, in which the accesses are `acls`. */
async function withToken(
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

/** Seconds from now until Python has no more dates. */
const LAST = 2.5e11

const broken = (reason: string): Refusal => reasonError(400, reason)

/** `POST /token`: strict about fields and backends, and a login is a username. */
export async function signIn(
  context: Context,
  handle: (context: Context) => Reply | Promise<Reply>,
): Promise<Reply> {
  const body = await bodyOf(context)
  const fields = fieldsIn(body)
  const stranger = Object.keys(fields).find((one) => !FIELDS.includes(one))
  if (stranger !== undefined) {
    throw broken(`{'${stranger}': ['Unknown field.']}`)
  }
  const { backend = 'wazo_user', expiration } = fields
  if (Number(expiration) > LAST) throw internalError()
  if (backend !== 'wazo_user') throw authenticationFailed()
  const { state, request } = context
  const basic = request.headers.get('authorization') ?? ''
  const bytes = decodeBase64(basic.replace(/^Basic /, ''))
  const [login = ''] = new TextDecoder().decode(bytes).split(':')
  const owner = state.users.get(state.logins.get(login) ?? '')
  if (owner && owner.username !== login) throw authenticationFailed()
  return withToken(withBody(context, body), handle)
}
