import { dialectOf, modernise, type Dialect } from './dialect.ts'
import { WazoAuthError } from './error.ts'
import type { HttpRequest, Transport } from './transport.ts'

export type { Dialect } from './dialect.ts'

export interface LegacyOptions {
  /** `detect` reads the server's API document once. @default 'detect' */
  dialect?: Dialect | 'detect'
}

type Json = Record<string, unknown>

function refuse(what: string, remedy: string): never {
  throw new WazoAuthError(
    'invalid',
    `This server is too old for ${what}: ${remedy}.`,
    { code: 'unsupported-by-server' },
  )
}

const without = (body: unknown, ...names: string[]): Json =>
  Object.fromEntries(
    Object.entries(body as Json).filter(([name]) => !names.includes(name)),
  )

/** Access names of the auth service itself ended in `.edit` until 2025. */
const oldAccess = (access: string) =>
  access.replace(/^(auth\..*)\.update$/, '$1.edit')

const newFields: Record<string, string[]> = {
  '/users': ['authentication_method'],
  '/tenants': ['slug', 'domain_names', 'default_authentication_method'],
  '/policies': ['slug', 'shared'],
  '/groups': ['slug'],
}

/** How an older server wants a request, or why it must not get it. */
function antiquate(route: string, request: HttpRequest): HttpRequest {
  const { path, body } = request
  const at = (pattern: RegExp) => pattern.test(route)
  const query = new URLSearchParams(path.split('?')[1])
  if (at(/^POST \/token$/)) {
    const { saml_session_id, domain_name, tenant_id } = body as Json
    if (saml_session_id ?? domain_name ?? tenant_id)
      refuse('signing in by LDAP or SAML', 'use the username and password')
    return request
  }
  if (at(/^POST \/users\/password\/reset$/)) {
    // Older servers then clear the password of the first user they find.
    if ((body as Json).password === null)
      refuse('removing a password', 'set another one instead')
  }
  if (at(/^GET \/users\/password\/reset$/) && query.has('login'))
    refuse('a reset by login', 'give the username or the email')
  if (at(/^GET \/users$/) && /[?&](has_)?policy_(uuid|slug)=/.test(path))
    refuse('finding users by policy', 'list the policies of each user')
  if (at(/\/acl\/{access}$/))
    return { ...request, path: path.replace('/acl/', '/acl_templates/') }
  if (at(/^GET \/groups$/))
    return { ...request, path: path.replace(/\bread_only\b/, 'system_managed') }
  if (at(/scopes\/check$/)) {
    const { scopes } = body as { scopes: string[] }
    return {
      ...request,
      body: { ...(body as Json), scopes: scopes.map(oldAccess) },
    }
  }
  if (at(/^(GET|HEAD) \/token\/{/))
    return {
      ...request,
      path: path.replace(/(scope=auth\.[^&]*)\.update(?=&|$)/, '$1.edit'),
    }
  const [, resource = ''] = /^(?:POST|PUT) (\/\w+)(\/{\w+})?$/.exec(route) ?? []
  const names = newFields[resource]
  if (!names) return request
  const { domain_names } = body as { domain_names?: unknown[] }
  if (domain_names?.length) refuse('domain names', 'leave domain_names out')
  const { acl, ...fields } = without(body, ...names)
  return {
    ...request,
    body: { ...fields, ...(acl !== undefined && { acl_templates: acl }) },
  }
}

/** Answers `.edit` for `.update` under the names that were asked. */
function askedScopes(answer: unknown, request: HttpRequest): unknown {
  const { scopes } = request.body as { scopes: string[] }
  const given = (answer as { scopes: Record<string, boolean> }).scopes
  return {
    scopes: Object.fromEntries(
      scopes.map((scope) => [scope, given[oldAccess(scope)]]),
    ),
  }
}

/** Their answers to a change lack half of the object: it is read again. */
const partial = /^PUT (\/(groups|policies)\/{\w+})$/

/**
 * Speaks to servers of before 21.05 as if they were of today. What they
 * cannot do is refused with an error of kind `invalid` that says so.
 *
 * @example
 * createWazoAuth({ baseURL, tokenProvider, adapter: legacy() })
 */
export function legacy({ dialect = 'detect' }: LegacyOptions = {}): (
  transport: Transport,
) => Transport {
  return (transport) => {
    let detected: Promise<Dialect> | undefined
    const detect = () =>
      (detected ??= transport
        .send('GET /api/api.yml', () => ({
          path: '/api/api.yml',
          answer: 'text',
        }))
        .then((text) => dialectOf(String(text)))
        .catch((error: unknown) => {
          detected = undefined
          throw error
        }))

    return {
      ...transport,
      async send(route, prepare, signal) {
        const spoken = dialect === 'detect' ? await detect() : dialect
        if (spoken === 'modern') return transport.send(route, prepare, signal)
        if (spoken === 'transitional')
          return modernise(await transport.send(route, prepare, signal), route)

        let asked!: HttpRequest
        const send = (path: string, make = antiquate) =>
          transport.send(
            path,
            async (stop) => {
              asked = await prepare(stop)
              return make(route, asked)
            },
            signal,
          )
        const mobile = /^PUT (.*\/external\/mobile)$/.exec(route)
        if (mobile) {
          // There was no PUT: what was is deleted before. Not atomic.
          await send(`DELETE ${mobile[1]!}`, (_, request) => ({
            ...request,
            body: undefined,
          })).catch((error: unknown) => {
            if ((error as WazoAuthError).kind !== 'notFound') throw error
          })
          return send(`POST ${mobile[1]!}`)
        }
        const answer = await send(route)
        if (route.endsWith('scopes/check')) return askedScopes(answer, asked)
        const changed = partial.exec(route)
        return modernise(
          changed
            ? await send(`GET ${changed[1]!}`, (_, request) => ({
                ...request,
                body: undefined,
              }))
            : answer,
          route,
        )
      },
    }
  }
}
