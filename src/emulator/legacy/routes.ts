import type { Generation } from '../config.ts'
import type { Context } from '../context.ts'
import type { Route } from '../route.ts'
import { apiDocumentRoute } from '../routes/apiDocument.ts'
import { reasonError, unknownPolicy } from '../wire/errors.ts'
import { choice, optional } from '../wire/fields.ts'
import { isUuid } from '../wire/identifier.ts'
import { accept, invalidListParam } from '../wire/invalid.ts'
import { agedReply } from './answer.ts'
import { bodyOf, withBody } from './context.ts'
import { listings } from './listings.ts'
import { overrides } from './overrides.ts'

/** What came after 2020, and the document of it. */
const NEWER = [
  /^GET \/api\//,
  / \/config$/,
  / \/external\/\{auth_type\}\/users$/,
  /^PUT .*\/external\/mobile$/,
  / \/(idp|saml|ldap|backends\/ldap)\b/,
  / \/users\/[^ ]*\/idp|\/idp\//,
  / \/tenants\/\{tenant_uuid\}\/(domains|parent)/,
  /\/saml\b/,
]

/** The columns that a list could be ordered by. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  '/users': ['username'],
  '/groups': ['name', 'uuid', 'system_managed'],
  '/policies': ['name', 'description', 'uuid'],
  '/tenants': ['name'],
  '/tenants/{tenant_uuid}/users': ['username'],
}

/** Filters that a list passed over, by the last word of its path. */
const UNKNOWN_FILTERS: Readonly<Record<string, readonly string[]>> = {
  users: ['policy_uuid', 'policy_slug', 'has_policy_uuid', 'has_policy_slug'],
  groups: ['slug', 'read_only', 'policy_uuid', 'policy_slug'],
  policies: ['slug', 'read_only'],
  tenants: ['slug', 'domain_name'],
}

/** Documents that belong to a plugin: nobody's names but its own. */
const FOREIGN = /\/external\/(?!mobile)/

/** Fields that a body must not have had, so that they are passed over. */
const UNKNOWN = [
  'slug',
  'shared',
  'domain_names',
  'authentication_method',
  'default_authentication_method',
  'apns_call_topic',
  'apns_default_topic',
]

/** The operations of a server of 2020, around those of today. */
export function legacyRoutes(
  today: readonly Route[],
  generation: Generation,
): readonly Route[] {
  const kept = today.filter(
    ({ method, path }) => !NEWER.some((one) => one.test(`${method} ${path}`)),
  )
  const all = [...kept, ...listings(today)].flatMap((route) =>
    pathsOf(route.path, generation).map((path) => aged(route, path)),
  )
  all.push(apiDocumentRoute(() => all))
  return all
}

const ACCESS = '/acl/{access}'

/** Policy accesses had another address, for a while both. */
function pathsOf(path: string, generation: Generation): string[] {
  if (!path.endsWith(ACCESS)) return [path]
  const old = path.replace(ACCESS, '/acl_templates/{access}')
  return generation === 'transitional' ? [old, path] : [old]
}

function aged(route: Route, oldPath: string): Route {
  const { method, path, access, handle } = route
  const override = overrides[`${method} ${path}`]
  return {
    ...route,
    path: oldPath,
    access: access?.replace(/\.update$/, '.edit') ?? null,
    takesAnyName: !path.startsWith('/groups'),
    async handle(context) {
      const { policy } = context.params
      if (policy !== undefined && !isUuid(policy)) {
        throw unknownPolicy('uuid', policy)
      }
      if (FOREIGN.test(path)) return handle(context)
      const asked = await agedRequest(context, method, path)
      const reply = await (override ? override(asked, handle) : handle(asked))
      return agedReply(reply, context.config.generation)
    },
  }
}

async function agedRequest(
  context: Context,
  method: string,
  path: string,
): Promise<Context> {
  if (method === 'GET') return agedQuery(context, path)
  const hasNames = /^\/(policies|tenants|users|groups)/.test(path)
  if ((method !== 'POST' && method !== 'PUT') || !hasNames) return context
  if ((await context.request.clone().text()) === '') return context
  const body = await bodyOf(context)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return withBody(context, body)
  }
  const { acl_templates, acl, ...fields } = Object.fromEntries(
    Object.entries(body).filter(([name]) => !UNKNOWN.includes(name)),
  ) as Record<string, unknown>
  const isBilingual = context.config.generation === 'transitional'
  const isNone = acl === undefined || (Array.isArray(acl) && acl.length === 0)
  const given = isBilingual && !isNone ? acl : acl_templates
  return withBody(context, {
    ...fields,
    ...(given !== undefined && { acl: given }),
  })
}

function agedQuery(context: Context, path: string): Context {
  const query = new URLSearchParams(context.query)
  const columns = ORDERS[path]
  const order = query.get('order')
  if (columns !== undefined && order !== null) {
    accept({ order: optional(choice(columns)) }, { order }, invalidListParam)
  }
  const [, listed = ''] = /(\w+)$/.exec(path) ?? []
  for (const name of UNKNOWN_FILTERS[listed] ?? []) query.delete(name)
  if (path !== '/groups') return context.with({ query })
  if (order === 'system_managed')
    throw reasonError(400, `Invalid sort column: ${order}`)
  const managed = query.get('system_managed')
  if (managed !== null) query.set('read_only', managed)
  return context.with({ query })
}
