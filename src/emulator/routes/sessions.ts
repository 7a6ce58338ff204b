import { inSeconds } from '../clock.ts'
import { isLatest } from '../config.ts'
import type { Context } from '../context.ts'
import { isUuid } from '../wire/identifier.ts'
import { listParams, type ListSpec, pageOf } from '../wire/list.ts'
import type { Token } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'
import { visibleUser } from '../domain/accounts.ts'
import { deleteToken, tokensOf } from '../state/tokenStore.ts'
import { orderedBy } from '../state/order.ts'

const sessionList: ListSpec<Token> = {
  name: 'sessions',
  order: ['mobile'],
  defaultOrder: 'login',
  isUndirected: true,
}

const latestList: ListSpec<Token> = {
  ...sessionList,
  order: [
    'mobile',
    'user_agent',
    'created_at',
    'expires_at',
    'refresh_token_client_id',
  ],
}

/** Servers of 2020 listed the oldest first. */
const specOf = ({ config }: Context): ListSpec<Token> =>
  isLatest(config)
    ? latestList
    : config.generation === 'modern'
      ? sessionList
      : { ...sessionList, defaultOrder: null }

export const sessionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sessions',
    access: 'auth.sessions.read',
    summary: 'Lists the sessions of a tenant',
    handle(context) {
      context.assertTenant()
      const params = listParams(context, specOf(context))
      const scope = context.scope(params.recurse)
      const { tokens } = context.state
      const page = pageOf(context, sessionList, params, {
        key: '',
        revision: tokens.revision,
        sorted: (order) => tokens.sorted(scope, order),
      })
      return ok({ ...page, items: page.items.map(presentedBy(context)) })
    },
  },
  {
    method: 'DELETE',
    path: '/sessions/{session_uuid}',
    access: 'auth.sessions.{session_uuid}.delete',
    summary: 'Deletes a session and revokes its token',
    handle(context) {
      deleteVisible(context)
      return noContent()
    },
  },
  {
    method: 'GET',
    path: '/users/{user_uuid}/sessions',
    access: 'auth.users.{user_uuid}.sessions.read',
    summary: 'Lists the sessions of a user',
    handle(context) {
      const user = visibleUser(context, context.param('user_uuid'))
      const params = listParams(context, specOf(context))
      const sessions = tokensOf(context.state, user.uuid)
      const page = pageOf(context, sessionList, params, {
        key: user.uuid,
        revision: context.state.tokens.revision,
        sorted: (order) => [...sessions].sort(orderedBy(order)),
      })
      return ok({ ...page, items: page.items.map(presentedBy(context)) })
    },
  },
  {
    method: 'DELETE',
    path: '/users/{user_uuid}/sessions/{session_uuid}',
    access: 'auth.users.{user_uuid}.sessions.{session_uuid}.delete',
    summary: 'Deletes a session of a user and revokes its token',
    handle(context) {
      visibleUser(context, context.param('user_uuid'))
      deleteVisible(context)
      return noContent()
    },
  },
]

function presentedBy({ config }: Context) {
  return (token: Token) => {
    const { session_uuid: uuid, mobile, tenant_uuid, auth_id } = token
    const isOfUser = isUuid(auth_id) || config.generation !== 'modern'
    const user_uuid = isOfUser ? auth_id : null
    const session = { uuid, mobile, tenant_uuid, user_uuid }
    if (!isLatest(config)) return session
    const { user_agent, refresh_token_client_id } = token
    return {
      ...session,
      user_agent,
      created_at: inSeconds(token.created_at),
      expires_at: inSeconds(token.expires_at),
      refresh_token_client_id,
    }
  }
}

/** A session that is unknown or of another tenant is passed over in silence. */
function deleteVisible(context: Context): void {
  const { state, tenant } = context
  const uuid = state.sessions.get(context.param('session_uuid'))
  const token = uuid === undefined ? undefined : state.tokens.get(uuid)
  if (token && state.isWithin(token.tenant_uuid, tenant)) {
    deleteToken(state, token)
  }
}
