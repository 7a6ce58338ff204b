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

export function externalOAuth(server: Server) {
  const { auth, fixtures } = server
  let there: WazoAuth
  let user_uuid: string

  beforeAll(async () => {
    const tenant = await fixtures.tenant()
    there = auth.withTenant(tenant.uuid)
    user_uuid = (await fixtures.user({}, tenant.uuid)).uuid
  })

  const configured = async (auth_type: string) => {
    const client_id = fixtures.name('client')
    const body = { client_id, client_secret: fixtures.name('secret') }
    await createExternalConfig(there, { auth_type, body })
    return client_id
  }

  describe.for(services)('$auth_type', ({ auth_type, start, read, forget }) => {
    it('should be begun where the tenant is known to it', async () => {
      const input = { user_uuid, body: { scope: ['contacts'] } }
      await expect(start(there, input)).rejects.toMatchObject({
        kind: 'notFound',
      })
      const client_id = await configured(auth_type)
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

    it('should have a token when the user comes back', async (context) => {
      const path = `/users/{user_uuid}/external/${auth_type}`
      if (!server.isEmulator) {
        const reason = `needs a consent at ${auth_type}`
        const routes = [`GET ${path}`, `DELETE ${path}`]
        return server.notApplicable(context, reason, routes)
      }
      await configured(auth_type)
      const input = { user_uuid, body: { scope: ['contacts'] } }
      const { authorization_url, state } = await start(there, input)
      const { searchParams } = new URL(authorization_url)
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({ state, code: 'consent' }).toString()
      await server.fetch(back)
      await expect(read(there, user_uuid)).resolves.toMatchObject({
        access_token: expect.any(String) as unknown,
        scope: ['contacts'],
      })
      await forget(there, user_uuid)
      await deleteExternalConfig(there, auth_type)
    })
  })
}
