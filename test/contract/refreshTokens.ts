import { beforeAll, expect, it } from 'vitest'
import {
  addUserPolicy,
  deleteOwnRefreshToken,
  deleteUserRefreshToken,
  listOwnRefreshTokens,
  listRefreshTokens,
  listUserRefreshTokens,
  type WazoAuth,
} from '../../src/index.ts'
import type { FixtureUser } from './fixtures.ts'
import type { Server } from './server.ts'

export function refreshTokens({ auth, fixtures }: Server) {
  let user: FixtureUser
  let client: WazoAuth
  let client_id: string
  let other: string

  beforeAll(async () => {
    user = await fixtures.user()
    const acl = ['auth.users.me.tokens.#']
    const { uuid: policy_uuid } = await fixtures.policy({ acl })
    await addUserPolicy(auth, { user_uuid: user.uuid, policy_uuid })
    client_id = fixtures.name('client')
    other = fixtures.name('client')
    client = await fixtures.signedIn(user, { clientId: client_id })
    await fixtures.signedIn(user, { clientId: other })
  })

  it('should be listed by those who may, never with the token', async () => {
    const { items } = await listRefreshTokens(auth, { client_id })
    expect(items).toMatchObject([
      {
        client_id,
        created_at: expect.any(String) as string,
        mobile: false,
        user_uuid: user.uuid,
        tenant_uuid: user.tenant_uuid,
        metadata: {},
      },
    ])
    expect(items[0]).not.toHaveProperty('uuid')
    const { uuid: user_uuid } = user
    const search = fixtures.prefix
    for (const list of [
      listUserRefreshTokens(auth, { user_uuid, search, order: 'client_id' }),
      listOwnRefreshTokens(client, { search, order: 'client_id' }),
    ]) {
      const page = await list
      expect(page.items.map((one) => one.client_id)).toEqual(
        [client_id, other].sort(),
      )
      expect(page.total).toBe(2)
    }
  })

  it('should refuse an order that there is not', async () => {
    const wrong = { order: 'colour' as never }
    for (const list of [
      () => listRefreshTokens(auth, wrong),
      () => listUserRefreshTokens(auth, { user_uuid: user.uuid, ...wrong }),
      () => listOwnRefreshTokens(client, wrong),
    ])
      await expect(list()).rejects.toMatchObject({
        kind: 'invalid',
        status: 400,
      })
  })

  it('should be taken from one client, and not from the others', async () => {
    const input = { user_uuid: user.uuid, client_id: other }
    await deleteUserRefreshToken(auth, input)
    await expect(deleteUserRefreshToken(auth, input)).rejects.toMatchObject({
      kind: 'notFound',
    })
    const { items } = await listOwnRefreshTokens(client)
    expect(items.map((one) => one.client_id)).toEqual([client_id])
    await deleteOwnRefreshToken(client, client_id)
    await expect(
      deleteOwnRefreshToken(client, client_id),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })
}
