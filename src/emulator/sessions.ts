import type { Context } from './context.ts'
import { unknownUser } from './errors.ts'
import { listParams, type ListSpec, pageOf } from './list.ts'
import type { Token } from './records.ts'
import { noContent, ok, type Route } from './route.ts'
import type { State } from './state.ts'
import { visibleUser } from './accounts.ts'
import { orderedBy } from './order.ts'

const sessionList: ListSpec<Token> = {
  name: 'sessions',
  order: ['mobile'],
  defaultOrder: 'login',
  isUndirected: true,
}

export const sessionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sessions',
    access: 'auth.sessions.read',
    summary: 'Lists the sessions of a tenant',
    handle(context) {
      const params = listParams(context, sessionList)
      const scope = context.scope(params.recurse)
      const { tokens } = context.state
      const page = pageOf(context, sessionList, params, {
        key: '',
        revision: tokens.revision,
        sorted: (order) => tokens.sorted(scope, order),
      })
      return ok({ ...page, items: page.items.map(present) })
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
      const params = listParams(context, sessionList)
      const user = visibleUser(context, context.param('user_uuid'))
      const sessions = tokensOf(context.state, user.uuid)
      const page = pageOf(context, sessionList, params, {
        key: user.uuid,
        revision: context.state.tokens.revision,
        sorted: (order) => [...sessions].sort(orderedBy(order)),
      })
      return ok({ ...page, items: page.items.map(present) })
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

function present({ session_uuid, mobile, tenant_uuid, auth_id }: Token) {
  return { uuid: session_uuid, mobile, tenant_uuid, user_uuid: auth_id }
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

/** The tokens of a user, oldest first. */
export function tokensOf(state: State, user: string): Token[] {
  const tokens: Token[] = []
  for (const uuid of state.userTokens.of(user)) {
    const token = state.tokens.get(uuid)
    if (token) tokens.push(token)
  }
  return tokens
}

/** Removes a token and its session. */
export function deleteToken(state: State, token: Token): void {
  state.tokens.delete(token.uuid)
  state.sessions.delete(token.session_uuid)
  state.userTokens.delete(token.auth_id, token.uuid)
}

export function revokeAll(state: State, user: string): void {
  for (const token of tokensOf(state, user)) deleteToken(state, token)
}

/** Removes what has expired, as the server's own clean-up does now and then. */
export function cleanUp(state: State, now: number): void {
  for (const token of [...state.tokens.values()]) {
    if (token.expires <= now) deleteToken(state, token)
  }
  state.lastCleanup = now
}
