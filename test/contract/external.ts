import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import {
  createUserExternalAuth,
  deleteUserExternalAuth,
  externalUsersQuery,
  getUserExternalAuth,
  listExternalUsers,
  listUserExternalAuths,
  replaceUserExternalAuth,
  userExternalAuthsQuery,
  type WazoAuth,
} from '../../src/index.ts'
import type { Server } from './server.ts'

export function external(server: Server) {
  const { auth, queryClient, fixtures } = server
  const auth_type = 'mobile'
  let there: WazoAuth
  let user_uuid: string

  beforeAll(async () => {
    const tenant = await fixtures.tenant()
    there = auth.withTenant(tenant.uuid)
    user_uuid = (await fixtures.user({}, tenant.uuid)).uuid
  })

  it('should be what a user is connected with', async () => {
    const input = { user_uuid, auth_type }
    const connected = async () => {
      const { items } = await queryClient.query({
        ...userExternalAuthsQuery(there, { user_uuid, type: auth_type }),
        staleTime: 0,
      })
      return items.map(({ enabled }) => enabled)
    }
    await expect(connected()).resolves.toEqual([false])
    for (const change of [createUserExternalAuth, replaceUserExternalAuth]) {
      const body = { token: randomUUID() }
      await change(there, { ...input, body })
      await expect(getUserExternalAuth(there, input)).resolves.toMatchObject(
        body,
      )
    }
    await expect(connected()).resolves.toEqual([true])
    if (!server.isOlder) {
      const users = await queryClient.query(
        externalUsersQuery(there, { auth_type }),
      )
      expect(users.items).toEqual([{ uuid: user_uuid }])
    }
    await deleteUserExternalAuth(there, input)
    await expect(connected()).resolves.toEqual([false])
  })

  it('should be of a type that there is', async () => {
    const input = { user_uuid, auth_type: fixtures.name('none') }
    for (const attempt of [
      () => getUserExternalAuth(there, input),
      () => createUserExternalAuth(there, { ...input, body: {} }),
      () => replaceUserExternalAuth(there, { ...input, body: {} }),
      () => deleteUserExternalAuth(there, input),
      ...(server.isOlder ? [] : [() => listExternalUsers(there, input)]),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: 'notFound' })
    await expect(
      listUserExternalAuths(there, { user_uuid, limit: -1 }),
    ).rejects.toMatchObject({ kind: 'invalid', status: 400 })
  })
}
