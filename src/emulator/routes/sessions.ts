import type { Context } from '../context.ts'
import { unknownUser } from '../wire/errors.ts'
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

/** Servers of 2020 listed the oldest first. */
const specOf = ({ state }: Context): ListSpec<Token> =>
  state.generation === 'modern'
    ? sessionList
    : { ...sessionList, defaultOrder: null }

export const sessionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sessions',
    access: 'auth.sessions.read',
    summary: 'Lists the sessions of a tenant',
    handle(context) {
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
      const params = listParams(context, specOf(context))
      const user = visibleUser(context, context.param('user_uuid'))
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
      const uuid = context.param('user_uuid')
      const { state } = context
      const user = state.users.get(uuid)
      if (!user || !state.isWithin(user.tenant_uuid, context.tenant)) {
        throw unknownUser(uuid)
      }
      deleteVisible(context)
      return noContent()
    },
  },
]

function presentedBy({ state: { generation } }: Context) {
  return ({ session_uuid, mobile, tenant_uuid, auth_id }: Token) => {
    const isOfUser = isUuid(auth_id) || generation !== 'modern'
    const user_uuid = isOfUser ? auth_id : null
    return { uuid: session_uuid, mobile, tenant_uuid, user_uuid }
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
