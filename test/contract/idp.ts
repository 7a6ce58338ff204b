import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  addIdentityProviderUser,
  addIdentityProviderUsers,
  getUser,
  identityProvidersQuery,
  listIdentityProviders,
  removeIdentityProviderUser,
} from '../../src/index.ts'
import { elsewhere, type Server } from './server.ts'

export function idp(server: Server) {
  const { auth, queryClient, fixtures } = server
  const methodOf = async (uuid: string) =>
    (await getUser(auth, uuid)).authentication_method

  it('should be listed', async () => {
    const { items } = await queryClient.query(identityProvidersQuery(auth))
    expect(items).toEqual(expect.arrayContaining(['default', 'native']))
    await expect(
      listIdentityProviders(elsewhere(server)),
    ).rejects.toMatchObject({ name: 'WazoAuthError' })
  })

  it('should be given to one user, and taken back', async () => {
    const { uuid: user_uuid } = await fixtures.user()
    const input = { idp_type: 'native', user_uuid }
    await addIdentityProviderUser(auth, input)
    await expect(methodOf(user_uuid)).resolves.toBe('native')
    await removeIdentityProviderUser(auth, { ...input, idp_type: 'default' })
    await expect(methodOf(user_uuid)).resolves.toBe('native')
    await removeIdentityProviderUser(auth, input)
    await expect(methodOf(user_uuid)).resolves.toBe('default')
  })

  it('should be given to those before the one that is not there', async () => {
    const [one, two] = [await fixtures.user(), await fixtures.user()]
    const add = (...uuids: string[]) =>
      addIdentityProviderUsers(auth, {
        idp_type: 'native',
        body: { users: uuids.map((uuid) => ({ uuid })) },
      })
    await expect(add(one.uuid, randomUUID(), two.uuid)).rejects.toMatchObject({
      kind: 'notFound',
      code: 'unknown-user',
    })
    await expect(methodOf(one.uuid)).resolves.toBe('native')
    await expect(methodOf(two.uuid)).resolves.toBe('default')
    await add(one.uuid, two.uuid)
    await expect(methodOf(two.uuid)).resolves.toBe('native')
  })

  it('should be one that there is', async () => {
    const { uuid: user_uuid } = await fixtures.user()
    const input = { idp_type: fixtures.name('none'), user_uuid }
    for (const change of [addIdentityProviderUser, removeIdentityProviderUser])
      await expect(change(auth, input)).rejects.toMatchObject({
        kind: 'notFound',
        code: 'unknown-idp-type',
      })
  })
}
