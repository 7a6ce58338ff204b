import { anyUser } from '../domain/accounts.ts'
import type { Context } from '../context.ts'
import { optional, text } from '../wire/fields.ts'
import { newUuid } from '../wire/identifier.ts'
import { accept, invalidData } from '../wire/invalid.ts'
import { listOf } from '../wire/nested.ts'
import { created, type Route } from '../route.ts'
import { tenantConfig } from './externalConfig.ts'
import { deleteRoute } from './externalData.ts'
import { grantRoute } from './externalGrant.ts'

interface Provider {
  readonly type: 'google' | 'microsoft'
  readonly extra: Readonly<Record<string, string>>
}

const providers: readonly Provider[] = [
  { type: 'google', extra: { access_type: 'offline', prompt: 'consent' } },
  { type: 'microsoft', extra: {} },
]

/** Where the user consents, and comes back from with the state. */
async function start(context: Context, { type, extra }: Provider) {
  const consent = context.config[type]
  const fields = { scope: optional(listOf(text({ min: 1, max: 512 }))) }
  const body = accept(fields, await context.json(), invalidData('users'))
  const { client_id } = tenantConfig(context, type) as { client_id?: string }
  const { uuid: user_uuid } = anyUser(context, context.param('user_uuid'))
  const scope = body.scope?.length ? body.scope : consent.scope
  const state = newUuid().replaceAll('-', '')
  context.state.consentsAsked.set(state, { type, user_uuid, scope })
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client_id ?? '',
    redirect_uri: consent.redirect_uri,
    scope: scope.join(' '),
    state,
    ...extra,
  })
  const authorization_url = `${consent.authorization_base_url}?${query.toString()}`
  return created({ authorization_url, state })
}

/** Services at which users consent in their browser. */
export function oauthRoutes(isEnabled: (type: string) => boolean): Route[] {
  return providers
    .filter(({ type }) => isEnabled(type))
    .flatMap((provider): Route[] => {
      const { type } = provider
      return [
        grantRoute(type),
        {
          method: 'POST',
          path: `/users/{user_uuid}/external/${type}`,
          access: `auth.users.{user_uuid}.external.${type}.create`,
          summary: `Starts to connect a user with ${type}`,
          handle: (context) => start(context, provider),
        },
        deleteRoute(type),
      ]
    })
}
