import type { Context } from '../context.ts'
import { ok, type Route } from '../route.ts'
import { newUuid } from '../wire/identifier.ts'
import { tenantConfig } from './externalConfig.ts'
import { keepExternal, readExternal } from './externalData.ts'

/** Seconds that a token of a service works. */
const LIFETIME = 3600

/** Seconds before its end that a token is renewed. */
const MARGIN = 30

/** What a service gives the server for the consent of a user. */
interface Grant {
  access_token: string
  refresh_token: string
  /** Seconds since 1970. */
  token_expiration?: number
  scope: readonly string[]
}

/** The emulator is the service too: it makes the tokens. */
export function grant(
  context: Context,
  type: string,
  user_uuid: string,
  scope: readonly string[],
): Grant {
  const given: Grant = {
    access_token: newUuid(),
    refresh_token: newUuid(),
    token_expiration: Math.floor(context.now / 1000) + LIFETIME,
    scope,
  }
  keepExternal(context, type, user_uuid, given)
  return given
}

/** A grant whose token works; the tenant's configuration renews it. */
function usable(context: Context, type: string): Grant {
  const kept = readExternal(context, type) as Grant
  const now = Math.floor(context.now / 1000)
  // A seed that names no end has none.
  const { token_expiration: end = Infinity } = kept
  if (now + MARGIN <= end) return kept
  tenantConfig(context, type)
  return grant(context, type, context.param('user_uuid'), kept.scope)
}

export const grantRoute = (type: string): Route => ({
  method: 'GET',
  path: `/users/{user_uuid}/external/${type}`,
  access: `auth.users.{user_uuid}.external.${type}.read`,
  summary: `Reads the ${type} token of a user, renewed if need be`,
  handle(context) {
    const { access_token, token_expiration, scope } = usable(context, type)
    return ok({ access_token, token_expiration, scope })
  },
})
