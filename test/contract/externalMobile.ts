import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import {
  createExternalConfig,
  createUserMobileAuth,
  deleteExternalConfig,
  deleteUserMobileAuth,
  getUserMobileAuth,
  getUserMobileSenderId,
  replaceUserMobileAuth,
  updateUserMobileAuth,
  userMobileAuthQuery,
  type WazoAuth,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function externalMobile({ auth, queryClient, fixtures }: Server) {
  let there: WazoAuth
  let user_uuid: string

  beforeAll(async () => {
    const tenant = await fixtures.tenant()
    there = auth.withTenant(tenant.uuid)
    user_uuid = (await fixtures.user({}, tenant.uuid)).uuid
  })

  const none = {
    token: null,
    apns_token: null,
    apns_voip_token: null,
    apns_notification_token: null,
    apns_call_topic: null,
    apns_default_topic: null,
  }

  it('should be set, changed, replaced and forgotten', async () => {
    const token = randomUUID()
    for (const call of [getUserMobileAuth, deleteUserMobileAuth])
      await expect(call(there, user_uuid)).rejects.toMatchObject({
        kind: 'notFound',
        code: 'unknown-external-auth',
      })
    const input = { user_uuid, body: { token } }
    const set = await createUserMobileAuth(there, input)
    expect(set).toEqual({ ...none, token })
    await expect(createUserMobileAuth(there, input)).rejects.toMatchObject({
      kind: 'conflict',
    })
    const body = { apns_voip_token: randomUUID() }
    const changed = await updateUserMobileAuth(there, { user_uuid, body })
    expect(changed).toEqual({ ...set, ...body })
    await expect(
      queryClient.query(userMobileAuthQuery(there, user_uuid)),
    ).resolves.toEqual(changed)
    await expect(
      replaceUserMobileAuth(there, { user_uuid, body: none }),
    ).resolves.toEqual(none)
    await deleteUserMobileAuth(there, user_uuid)
  })

  it('should be refused when too long, or for nobody', async () => {
    const body = { ...none, token: 'x'.repeat(513) }
    await expect(
      replaceUserMobileAuth(there, { user_uuid, body }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: { token: { code: 'length' } },
    })
    await expect(
      replaceUserMobileAuth(there, { user_uuid: randomUUID(), body: none }),
    ).rejects.toMatchObject({ kind: 'notFound', code: 'unknown-user' })
  })

  it('should be sent to by whom the tenant names', async () => {
    await expect(getUserMobileSenderId(there, user_uuid)).rejects.toMatchObject(
      { kind: 'notFound' },
    )
    const auth_type = 'mobile'
    const body = { fcm_sender_id: fixtures.name('sender') }
    await createExternalConfig(there, { auth_type, body })
    await expect(getUserMobileSenderId(there, user_uuid)).resolves.toEqual({
      sender_id: body.fcm_sender_id,
    })
    await deleteExternalConfig(there, auth_type)
  })
}
