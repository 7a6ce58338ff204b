import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import { apiError } from '../wire/errors.ts'
import { listParams, type ListSpec, pageOf } from '../wire/list.ts'
import { ok, type Route } from '../route.ts'
import { externalConfigRoutes } from './externalConfig.ts'
import { pluginRoutes } from './externalData.ts'
import { oauthRoutes } from './externalOAuth.ts'
import { mobileRoutes } from './mobile.ts'

interface ExternalRow {
  type: string
  data: object
  enabled: boolean
  plugin_info: object
}

const externalList: ListSpec<ExternalRow> = {
  name: 'external',
  order: ['type'],
  defaultOrder: 'type',
  search: ({ type }) => [type],
  filters: { type: (row, value) => row.type === value },
}

type Plugins = Config['enabled_external_auth_plugins']

const typesOf = (plugins: Plugins): string[] =>
  Object.keys(plugins)
    .filter((type) => plugins[type] !== false)
    .sort()

function rowsOf({ state, config }: Context, user: string): ExternalRow[] {
  const plugins = config.enabled_external_auth_plugins
  return typesOf(plugins).map((type) => {
    const plugin = plugins[type]
    const { plugin_info = {}, safe_fields = [] } =
      typeof plugin === 'object' ? plugin : {}
    const kept = state.externals.get(type)
    const data = Object.entries(kept?.get(user) ?? {}).filter(([name]) =>
      safe_fields.includes(name),
    )
    return {
      type,
      data: Object.fromEntries(data),
      enabled: kept?.has(user) ?? false,
      plugin_info,
    }
  })
}

const connectedList: ListSpec<{ uuid: string }> = {
  name: 'connected users',
  order: [],
  defaultOrder: null,
}

const listRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/{user_uuid}/external',
    access: 'auth.users.{user_uuid}.external.read',
    summary: 'Lists the external services and whether a user is connected',
    handle(context) {
      const params = listParams(context, externalList)
      const uuid = context.param('user_uuid')
      const { total, filtered, items } = pageOf(context, externalList, params, {
        key: uuid,
        revision: Number.NaN,
        sorted({ descending }) {
          const rows = rowsOf(context, uuid)
          return descending ? rows.reverse() : rows
        },
      })
      return ok({ filtered, total, items })
    },
  },
  {
    method: 'GET',
    path: '/external/{auth_type}/users',
    access: 'auth.{auth_type}.external.users.read',
    summary: 'Lists the users connected with an external service',
    handle(context) {
      const { state, config } = context
      const type = context.param('auth_type')
      const params = listParams(context, connectedList)
      const types = typesOf(config.enabled_external_auth_plugins)
      const scope = context.scope(params.recurse)
      const isKnown = types.includes(type) || state.externalConfigs.has(type)
      if (!isKnown) throw unknownType(type)
      const users = [...(state.externals.get(type)?.keys() ?? [])]
        .filter((uuid) =>
          state.covers(scope, state.users.get(uuid)?.tenant_uuid ?? ''),
        )
        .map((uuid) => ({ uuid }))
      const source = { key: type, revision: Number.NaN, sorted: () => users }
      return ok(pageOf(context, connectedList, params, source))
    },
  },
]

const OWN = ['google', 'microsoft', 'mobile']

/** Credentials of external services, of the types that are switched on. */
export function externalRoutes(plugins: Plugins): Route[] {
  const types = typesOf(plugins)
  const others = types.filter((type) => !OWN.includes(type))
  return [
    ...listRoutes,
    ...externalConfigRoutes,
    ...(types.includes('mobile') ? mobileRoutes : []),
    ...oauthRoutes((type) => types.includes(type)),
    ...others.flatMap(pluginRoutes),
  ]
}

function unknownType(type: string) {
  const message = `No such auth type: "${type}"`
  return apiError(404, {
    error_id: 'unknown-external-auth-type',
    message,
    details: { type },
    resource: 'external',
  })
}
