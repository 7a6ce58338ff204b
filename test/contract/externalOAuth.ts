import { beforeAll, describe, expect, it } from 'vitest'
import {
  createExternalConfig,
  deleteExternalConfig,
  deleteUserGoogleAuth,
  deleteUserMicrosoftAuth,
  getUserGoogleAuth,
  getUserMicrosoftAuth,
  startUserGoogleAuth,
  startUserMicrosoftAuth,
  type WazoAuth,
} from '../../src/index.ts'
import type { Server } from './server.ts'

const services = [
  {
    auth_type: 'google',
    start: startUserGoogleAuth,
    read: getUserGoogleAuth,
    forget: deleteUserGoogleAuth,
  },
  {
    auth_type: 'microsoft',
    start: startUserMicrosoftAuth,
    read: getUserMicrosoftAuth,
    forget: deleteUserMicrosoftAuth,
  },
]

export function externalOAuth({ auth, fixtures }: Server) {
  let there: WazoAuth
  let user_uuid: string

  beforeAll(async () => {
    const tenant = await fixtures.tenant()
    there = auth.withTenant(tenant.uuid)
    user_uuid = (await fixtures.user({}, tenant.uuid)).uuid
  })

  describe.for(services)('$auth_type', ({ auth_type, start, read, forget }) => {
    it('should be begun where the tenant is known to it', async () => {
      const input = { user_uuid, body: { scope: ['contacts'] } }
      await expect(start(there, input)).rejects.toMatchObject({
        kind: 'notFound',
      })
      const client_id = fixtures.name('client')
      const body = { client_id, client_secret: fixtures.name('secret') }
      await createExternalConfig(there, { auth_type, body })
      const { authorization_url, state } = await start(there, input)
      const { searchParams } = new URL(authorization_url)
      expect(Object.fromEntries(searchParams)).toMatchObject({
        client_id,
        scope: 'contacts',
        state,
      })
      await deleteExternalConfig(there, auth_type)
    })

    it('should have no token before the user consents', async () => {
      for (const call of [read, forget])
        await expect(call(there, user_uuid)).rejects.toMatchObject({
          kind: 'notFound',
          code: 'unknown-external-auth',
        })
    })
  })
}
