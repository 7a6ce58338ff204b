import type { Context } from './context.ts'
import { apiError } from './wire/errors.ts'
import type { Route } from './route.ts'

/** The access a request needs; dots in path values become underscores. */
function requiredAccess(
  template: string,
  params: Readonly<Record<string, string>>,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    (params[name] ?? '').replaceAll('.', '_'),
  )
}

/** The token as sent: that of the address, where it counts at all, or else of the header. */
export function sentToken(
  request: Request,
  query: URLSearchParams,
  inQuery: boolean,
): string {
  const named = inQuery ? query.get('token') : null
  return named || (request.headers.get('x-auth-token') ?? '')
}

/** Refuses a request whose token is not valid or lacks the access: always 401. */
export function authorize(
  { access, tokenInQuery }: Route,
  context: Context,
): void {
  if (access === null) return
  const required_access = requiredAccess(access, context.params)
  if (context.token === undefined) {
    throw apiError(401, {
      error_id: 'unauthorized',
      message: 'Unauthorized',
      details: {
        invalid_token: sentToken(
          context.request,
          context.query,
          tokenInQuery === true,
        ),
        reason: 'not_found_or_expired',
        required_access,
      },
    })
  }
  if (context.allows(required_access)) return
  throw apiError(401, {
    error_id: 'unauthorized',
    message: 'Unauthorized',
    details: {
      invalid_token: context.token.uuid,
      reason: 'missing_permission_or_invalid_tenant',
      required_access,
      tenant_uuid: context.request.headers.get('wazo-tenant'),
    },
  })
}
