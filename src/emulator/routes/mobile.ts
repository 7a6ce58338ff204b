import { tenantConfig } from './externalConfig.ts'
import {
  createExternal,
  deleteRoute,
  readRoute,
  replaceExternal,
} from './externalData.ts'
import { nullable, text } from '../wire/fields.ts'
import { accept, invalidData } from '../wire/invalid.ts'
import { created, ok, type Route } from '../route.ts'

const token = () => nullable(text({ max: 512 }))

const fields = {
  token: nullable(text({ min: 1, max: 512 })),
  apns_token: token(),
  apns_voip_token: token(),
  apns_notification_token: token(),
  apns_call_topic: token(),
  apns_default_topic: token(),
}

const path = '/users/{user_uuid}/external/mobile'
const access = 'auth.users.{user_uuid}.external.mobile'

export const mobileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${path}/sender_id`,
    access: `${access}.sender_id.read`,
    summary: "Reads the push sender of the tenant's configuration",
    handle(context) {
      const { fcm_sender_id = null } = tenantConfig(context, 'mobile')
      return ok({ sender_id: fcm_sender_id })
    },
  },
  readRoute('mobile'),
  {
    method: 'POST',
    path,
    access: `${access}.create`,
    summary: "Sets a user's push tokens for the first time",
    async handle(context) {
      const body = accept(fields, await context.json(), invalidData('users'))
      return created(createExternal(context, 'mobile', body))
    },
  },
  {
    method: 'PUT',
    path,
    access: `${access}.update`,
    summary: "Replaces a user's push tokens, all six",
    async handle(context) {
      const body = accept(fields, await context.json(), invalidData('users'))
      return ok(replaceExternal(context, 'mobile', body))
    },
  },
  deleteRoute('mobile'),
]
