import { anyUser } from '../domain/accounts.ts'
import type { Context } from '../context.ts'
import { apiError, internalError } from '../wire/errors.ts'
import { unsetConfig } from './externalConfig.ts'
import { nullable, text } from '../wire/fields.ts'
import { accept, invalidData } from '../wire/invalid.ts'
import { created, noContent, ok, type Route } from '../route.ts'

const token = () => nullable(text({ max: 512 }))

const fields = {
  token: nullable(text({ min: 1, max: 512 })),
  apns_token: token(),
  apns_voip_token: token(),
  apns_notification_token: token(),
  apns_call_topic: token(),
  apns_default_topic: token(),
}

export function unsetExternal(type: string) {
  const message = `No such external auth: "${type}"`
  return apiError(404, {
    error_id: 'unknown-external-auth',
    message,
    details: { type },
    resource: type,
  })
}

function phonesOf({ state }: Context): Map<string, unknown> {
  const phones = state.externals.get('mobile') ?? new Map<string, unknown>()
  state.externals.set('mobile', phones)
  return phones
}

const path = '/users/{user_uuid}/external/mobile'
const access = 'auth.users.{user_uuid}.external.mobile'

export const mobileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${path}/sender_id`,
    access: `${access}.sender_id.read`,
    summary: "Reads the push sender of the tenant's configuration",
    handle({ state, tenant }) {
      const configs = state.externalConfigs.get('mobile')
      if (configs?.has(tenant) !== true) throw unsetConfig('mobile')
      const config = configs.get(tenant)
      if (Array.isArray(config) || config === null) throw internalError()
      const { fcm_sender_id } = config as { fcm_sender_id?: unknown }
      return ok({ sender_id: fcm_sender_id ?? null })
    },
  },
  {
    method: 'GET',
    path,
    access: `${access}.read`,
    summary: "Reads a user's push tokens",
    handle(context) {
      const user = anyUser(context, context.param('user_uuid'))
      const phone = phonesOf(context).get(user.uuid)
      if (phone === undefined) throw unsetExternal('mobile')
      return ok(phone)
    },
  },
  {
    method: 'POST',
    path,
    access: `${access}.create`,
    summary: "Sets a user's push tokens for the first time",
    async handle(context) {
      const body = accept(fields, await context.json(), invalidData('users'))
      const user = anyUser(context, context.param('user_uuid'))
      const phones = phonesOf(context)
      if (phones.has(user.uuid)) {
        const message =
          'This external authentication method has already been set: "mobile"'
        throw apiError(409, {
          error_id: 'conflict',
          message,
          details: { type: 'mobile' },
          resource: 'mobile',
        })
      }
      phones.set(user.uuid, body)
      return created(body)
    },
  },
  {
    method: 'PUT',
    path,
    access: `${access}.update`,
    summary: "Replaces a user's push tokens, all six",
    async handle(context) {
      const body = accept(fields, await context.json(), invalidData('users'))
      const user = anyUser(context, context.param('user_uuid'))
      const phones = phonesOf(context)
      // The database moves a changed row to the end of its unordered lists.
      phones.delete(user.uuid)
      phones.set(user.uuid, body)
      return ok(body)
    },
  },
  {
    method: 'DELETE',
    path,
    access: `${access}.delete`,
    summary: "Forgets a user's push tokens",
    handle(context) {
      const user = anyUser(context, context.param('user_uuid'))
      if (!phonesOf(context).delete(user.uuid)) throw unsetExternal('mobile')
      return noContent()
    },
  },
]
