import type { Context } from '../context.ts'
import { isTable, type Table } from '../shape.ts'
import { apiError, internalError } from '../wire/errors.ts'
import { created, noContent, ok, type Route } from '../route.ts'

function unsetConfig(type: string) {
  const message = `No config found for this external auth type: "${type}"`
  return apiError(404, {
    error_id: 'unknown-external-auth',
    message,
    details: { type },
    resource: type,
  })
}

/** What a tenant has set, for who needs the fields of it. */
export function tenantConfig({ state, tenant }: Context, type: string): Table {
  const configs = state.externalConfigs.get(type)
  if (configs?.has(tenant) !== true) throw unsetConfig(type)
  const config = configs.get(tenant)
  if (!isTable(config)) throw internalError()
  return config
}

/** Types are made on the fly by the first configuration, and stay known. */
function configsOf({ state, config }: Context, type: string) {
  const { enabled_external_auth_plugins: plugins } = config
  const isBuiltIn = Object.hasOwn(plugins, type)
  const found = state.externalConfigs.get(type)
  return found ?? (isBuiltIn ? new Map<string, unknown>() : undefined)
}

function writable(context: Context): Map<string, unknown> {
  const type = context.param('auth_type')
  context.assertTenant()
  const configs = configsOf(context, type)
  if (configs === undefined) {
    const message = `No such auth type: "${type}"`
    throw apiError(404, {
      error_id: 'unknown-external-auth-type',
      message,
      details: { type },
      resource: 'external',
    })
  }
  if (!configs.has(context.tenant)) throw unsetConfig(type)
  return configs
}

const path = '/external/{auth_type}/config'
const access = 'auth.{auth_type}.external.config'

export const externalConfigRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    access: `${access}.read`,
    summary: "Reads a tenant's configuration of an external service",
    handle(context) {
      const type = context.param('auth_type')
      context.assertTenant()
      const configs = configsOf(context, type)
      if (configs === undefined) {
        const message = `Configuration for this external auth type "${type}" is not defined.`
        throw apiError(404, {
          error_id: 'unknown-config',
          message,
          details: { type },
          resource: type,
        })
      }
      if (!configs.has(context.tenant)) throw unsetConfig(type)
      return ok(configs.get(context.tenant))
    },
  },
  {
    method: 'POST',
    path,
    access: `${access}.create`,
    summary: "Creates a tenant's configuration of an external service",
    async handle(context) {
      const type = context.param('auth_type')
      const body = await context.json()
      const { state, tenant } = context
      const configs =
        state.externalConfigs.get(type) ?? new Map<string, unknown>()
      if (configs.has(tenant)) {
        const message = `This external authentication config has already been set: "${type}"`
        throw apiError(409, {
          error_id: 'conflict',
          message,
          details: { type },
          resource: type,
        })
      }
      configs.set(tenant, body)
      state.externalConfigs.set(type, configs)
      return created('')
    },
  },
  {
    method: 'PUT',
    path,
    access: `${access}.update`,
    summary: "Replaces a tenant's configuration of an external service",
    async handle(context) {
      const body = await context.json()
      writable(context).set(context.tenant, body)
      return noContent()
    },
  },
  {
    method: 'DELETE',
    path,
    access: `${access}.delete`,
    summary: "Deletes a tenant's configuration of an external service",
    handle(context) {
      writable(context).delete(context.tenant)
      return noContent()
    },
  },
]
