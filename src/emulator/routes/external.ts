import { anyUser } from '../domain/accounts.ts'
import type { Context } from '../context.ts'
import { apiError } from '../wire/errors.ts'
import { externalConfigRoutes, unsetConfig } from './externalConfig.ts'
import { optional, text } from '../wire/fields.ts'
import { newUuid } from '../wire/identifier.ts'
import { accept, invalidData } from '../wire/invalid.ts'
import { listParams, type ListSpec, pageOf } from '../wire/list.ts'
import { mobileRoutes, unsetExternal } from './mobile.ts'
import { listOf } from '../wire/nested.ts'
import { created, noContent, ok, type Route } from '../route.ts'
import type { State } from '../state/state.ts'

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

const TYPES = ['google', 'microsoft', 'mobile']

function rowsOf(state: State, user: string): ExternalRow[] {
  return TYPES.map((type) => ({
    type,
    data: {},
    enabled: state.externals.get(type)?.has(user) ?? false,
    plugin_info: {},
  }))
}

interface Provider {
  readonly type: 'google' | 'microsoft'
  readonly authorize: string
  readonly scope: readonly string[]
  readonly extra: Readonly<Record<string, string>>
}

const providers: readonly Provider[] = [
  {
    type: 'google',
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    scope: [
      'https://www.googleapis.com/auth/userinfo.profile',
      'https://www.googleapis.com/auth/contacts',
    ],
    extra: { access_type: 'offline', prompt: 'consent' },
  },
  {
    type: 'microsoft',
    authorize: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    scope: ['offline_access', 'Contacts.Read'],
    extra: {},
  },
]

/** Where the user consents; nobody comes back from there in an emulator. */
async function start(context: Context, provider: Provider) {
  const { state, tenant } = context
  const { type, authorize, extra } = provider
  const fields = { scope: optional(listOf(text({ min: 1, max: 512 }))) }
  const body = accept(fields, await context.json(), invalidData('users'))
  anyUser(context, context.param('user_uuid'))
  const configs = state.externalConfigs.get(type)
  if (configs?.has(tenant) !== true) throw unsetConfig(type)
  const config = configs.get(tenant) as { client_id?: string } | null
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: config?.client_id ?? '',
    redirect_uri: `https://oauth.wazo.io/${type}/authorize`,
    scope: (body.scope ?? provider.scope).join(' '),
    state: newUuid().replaceAll('-', ''),
    ...extra,
  })
  const authorization_url = `${authorize}?${query.toString()}`
  return created({ authorization_url, state: query.get('state') })
}

function oauthRoutes(provider: Provider): Route[] {
  const { type } = provider
  const path = `/users/{user_uuid}/external/${type}`
  const access = `auth.users.{user_uuid}.external.${type}`
  return [
    {
      method: 'GET',
      path,
      access: `${access}.read`,
      summary: `Reads the ${type} credentials of a user`,
      handle(context) {
        const user = anyUser(context, context.param('user_uuid'))
        const data = context.state.externals.get(type)?.get(user.uuid)
        if (data === undefined) throw unsetExternal(type)
        return ok(data)
      },
    },
    {
      method: 'POST',
      path,
      access: `${access}.create`,
      summary: `Starts to connect a user with ${type}`,
      handle: (context) => start(context, provider),
    },
    {
      method: 'DELETE',
      path,
      access: `${access}.delete`,
      summary: `Forgets the ${type} credentials of a user`,
      handle(context) {
        const user = anyUser(context, context.param('user_uuid'))
        const isThere = context.state.externals.get(type)?.delete(user.uuid)
        if (isThere !== true) throw unsetExternal(type)
        return noContent()
      },
    },
  ]
}

const connectedList: ListSpec<{ uuid: string }> = {
  name: 'connected users',
  order: [],
  defaultOrder: null,
}

export const externalRoutes: readonly Route[] = [
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
          const rows = rowsOf(context.state, uuid)
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
      const { state } = context
      const type = context.param('auth_type')
      const params = listParams(context, connectedList)
      const isKnown = TYPES.includes(type) || state.externalConfigs.has(type)
      if (!isKnown) throw unknownType(type)
      const scope = context.scope(params.recurse)
      const users = [...(state.externals.get(type)?.keys() ?? [])]
        .filter((uuid) =>
          state.covers(scope, state.users.get(uuid)?.tenant_uuid ?? ''),
        )
        .map((uuid) => ({ uuid }))
      const source = { key: type, revision: Number.NaN, sorted: () => users }
      return ok(pageOf(context, connectedList, params, source))
    },
  },
  ...externalConfigRoutes,
  ...mobileRoutes,
  ...providers.flatMap(oauthRoutes),
]

function unknownType(type: string) {
  const message = `No such auth type: "${type}"`
  return apiError(404, {
    error_id: 'unknown-external-auth-type',
    message,
    details: { type },
    resource: 'external',
  })
}
