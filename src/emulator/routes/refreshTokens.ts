import { visibleUser } from '../domain/accounts.ts'
import { withOffset } from '../clock.ts'
import { isLatest } from '../config.ts'
import type { Context } from '../context.ts'
import { apiError, internalError } from '../wire/errors.ts'
import { listParams, type ListSpec, pageOf } from '../wire/list.ts'
import { orderedBy } from '../state/order.ts'
import { truthOf } from '../wire/fields.ts'
import type { RefreshToken } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'
import { deleteRefreshToken, refreshTokensOf } from '../domain/refreshTokens.ts'

const refreshTokenList: ListSpec<RefreshToken> = {
  name: 'refresh tokens',
  order: ['created_at', 'client_id', 'mobile'],
  defaultOrder: 'created_at',
  search: ({ client_id }) => [client_id],
  filters: {
    client_id: (token, value) => token.client_id === value,
    mobile: (token, value) => token.mobile === truthOf(value),
    created_at: (token, value) => token.created_at === Date.parse(`${value}Z`),
  },
}

const latestList: ListSpec<RefreshToken> = {
  ...refreshTokenList,
  search: ({ client_id, user_agent }) => [client_id, user_agent],
  filters: {
    ...refreshTokenList.filters,
    user_agent: (token, value) => token.user_agent === value,
  },
}

const specOf = ({ config }: Context) =>
  isLatest(config) ? latestList : refreshTokenList

/** The database gets these two as they are, and refuses what it cannot read. */
function assertReadable({ query }: Context): void {
  const created = query.get('created_at')
  const mobile = query.get('mobile')
  const isDate = created === null || !Number.isNaN(Date.parse(created))
  const isBoolean = mobile === null || truthOf(mobile) !== undefined
  if (!isDate || !isBoolean) throw internalError()
}

function presentedBy({ config }: Context) {
  return (token: RefreshToken) => {
    const { client_id, mobile, user_uuid, tenant_uuid, user_agent } = token
    return {
      client_id,
      created_at: withOffset(token.created_at),
      mobile,
      user_uuid,
      tenant_uuid,
      metadata: {},
      ...(isLatest(config) && { user_agent }),
    }
  }
}

function listOfUser(context: Context, uuid: string) {
  const { state } = context
  const user = visibleUser(context, uuid)
  const spec = specOf(context)
  const params = listParams(context, spec)
  assertReadable(context)
  const { total, filtered, items } = pageOf(context, spec, params, {
    key: user.uuid,
    revision: state.refreshTokens.revision,
    sorted: (order) => refreshTokensOf(state, user.uuid).sort(orderedBy(order)),
  })
  return ok({ total, filtered, items: items.map(presentedBy(context)) })
}

function deleteOfUser(context: Context, uuid: string) {
  const user = visibleUser(context, uuid)
  const client_id = context.param('client_id')
  const token = refreshTokensOf(context.state, user.uuid).find(
    (one) => one.client_id === client_id,
  )
  if (token === undefined) {
    throw apiError(404, {
      error_id: 'cannot-find-refresh-token-matching-client-id',
      message: `unknown refresh_token for client_id "${client_id}"`,
      details: { client_id },
      resource: 'tokens',
    })
  }
  deleteRefreshToken(context.state, token)
  return noContent()
}

export const refreshTokenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/tokens',
    access: 'auth.tokens.read',
    summary: 'Lists the refresh tokens of a tenant',
    handle(context) {
      const { refreshTokens } = context.state
      context.assertTenant()
      const spec = specOf(context)
      const params = listParams(context, spec)
      assertReadable(context)
      const scope = context.scope(params.recurse)
      const page = pageOf(context, spec, params, {
        key: `${scope.root} ${scope.recurse}`,
        revision: refreshTokens.revision,
        sorted: (order) => refreshTokens.sorted(scope, order),
      })
      return ok({ ...page, items: page.items.map(presentedBy(context)) })
    },
  },
  {
    method: 'GET',
    path: '/users/me/tokens',
    access: 'auth.users.me.tokens.read',
    summary: "Lists the caller's refresh tokens",
    handle: (context) => listOfUser(context, context.user.uuid),
  },
  {
    method: 'DELETE',
    path: '/users/me/tokens/{client_id}',
    access: 'auth.users.me.tokens.{client_id}.delete',
    summary: "Deletes one of the caller's refresh tokens",
    handle: (context) => deleteOfUser(context, context.user.uuid),
  },
  {
    method: 'GET',
    path: '/users/{user_uuid}/tokens',
    access: 'auth.users.{user_uuid}.tokens.read',
    summary: 'Lists the refresh tokens of a user',
    handle: (context) => listOfUser(context, context.param('user_uuid')),
  },
  {
    method: 'DELETE',
    path: '/users/{user_uuid}/tokens/{client_id}',
    access: 'auth.users.{user_uuid}.tokens.{client_id}.delete',
    summary: 'Deletes a refresh token of a user',
    handle: (context) => deleteOfUser(context, context.param('user_uuid')),
  },
]
