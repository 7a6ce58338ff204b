import { isObject, oldAccess } from './dialect.ts'
import { WazoAuthError } from './error.ts'
import type { HttpRequest } from './transport.ts'

type Json = Record<string, unknown>

function refuse(what: string, remedy: string): never {
  throw new WazoAuthError(
    'invalid',
    `This server is too old for ${what}: ${remedy}.`,
    { code: 'unsupported-by-server' },
  )
}

/** Operations that older servers have no address for. */
const absent =
  /\/(idp|saml|domains|parent)\b|\/backends\/| \/config$|{auth_type}\/users/

/** What older servers cannot find by: most would pass it over and list all. */
const filters: Record<string, RegExp> = {
  'GET /users': /^(has_)?policy_/,
  'GET /policies': /^(slug|read_only)$/,
  'GET /tenants': /^(slug|domain_name|uuids)$/,
  'GET /groups': /^(slug|policy_.*)$/,
  'GET /users/password/reset': /^login$/,
}

/** Fields that older servers pass over, and what they may be without harm. */
const fields: Record<string, RegExp> = {
  slug: /^/,
  domain_names: /^$/,
  shared: /^(false)?$/,
  authentication_method: /^(native|default)?$/,
}

function refuseWhatIsMissing(
  route: string,
  query: URLSearchParams,
  body: Json,
): void {
  if (absent.test(route)) refuse(route, 'upgrade it')
  const filter = [...query.keys()].find((one) => filters[route]?.test(one))
  if (filter) refuse(`finding by ${filter}`, 'find by something else')
  const { saml_session_id, domain_name, tenant_id } = body
  if (route === 'POST /token' && (saml_session_id ?? domain_name ?? tenant_id))
    refuse('signing in by LDAP or SAML', 'use the username and password')
}

/** It would clear the password of the first user that it finds. */
export function refuseHarm(route: string, { body }: HttpRequest): void {
  if (route.endsWith('/password/reset') && (body as Json)?.password === null)
    refuse(
      'removing a password, and would remove that of another user',
      'set a new password',
    )
}

/** What an older server knows of a body, or why it must not get it. */
function oldFields(body: Json): Json {
  const entries = Object.entries(body).filter(([name, value]) => {
    const harmless = fields[name.replace('default_', '')]
    if (harmless && !harmless.test(String(value ?? '')))
      refuse(`the field ${name}`, 'leave it out')
    return !harmless
  })
  const known = Object.fromEntries(entries) as Json
  // Each server passes over the other's name. With one alone, a server that has
  // been upgraded since it told its age would empty the policy.
  return 'acl' in known ? { ...known, acl_templates: known.acl } : known
}

const documentOf = ({ body }: HttpRequest): Json => (isObject(body) ? body : {})

const isWritten = /^(POST|PUT) \/(users|tenants|policies|groups)(\/{\w+})?$/

/** How an older server wants a request, or why it must not get it. */
export function antiquate(route: string, request: HttpRequest): HttpRequest {
  const { path } = request
  const body = documentOf(request)
  refuseWhatIsMissing(route, new URLSearchParams(path.split('?')[1]), body)
  if (route === 'GET /groups') {
    const readOnly = /([?&](order=)?)read_only\b/g
    return { ...request, path: path.replace(readOnly, '$1system_managed') }
  }
  if (route.endsWith('/acl/{access}'))
    return { ...request, path: path.replace('/acl/', '/acl_templates/') }
  if (!isWritten.test(route)) return request
  return { ...request, body: oldFields(body) }
}

/** The access that a token is asked about. */
const updated = /(scope=!?auth\.[^&]*)\.update(?=&|$)/

/** The names of accesses in a request, as they were until 25.01. */
export function withOldAccess(
  route: string,
  request: HttpRequest,
): HttpRequest {
  const { path } = request
  const body = documentOf(request)
  if (route.endsWith('/acl/{access}'))
    return { ...request, path: path.replace(/[^/]*$/, oldAccess) }
  const isAsked = / \/token\/{\w+}$/.test(route)
  if (isAsked) return { ...request, path: path.replace(updated, '$1.edit') }
  const name = route.endsWith('scopes/check') ? 'scopes' : 'acl'
  const names = body[name]
  // What plugins keep is their own business.
  if (!Array.isArray(names) || path.includes('/external/')) return request
  return {
    ...request,
    body: { ...body, [name]: (names as string[]).map(oldAccess) },
  }
}
