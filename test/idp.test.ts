import { describe, expect, it } from 'vitest'
import {
  addIdentityProviderUserMutation,
  addIdentityProviderUsersMutation,
  getUser,
  groupUsersQuery,
  identityProvidersQuery,
  listIdentityProviders,
  listUserGroups,
  listUsers,
  removeIdentityProviderUserMutation,
  userQuery,
  usersQuery,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'

const unknown = '2e9d1d8a-6f0a-4d2c-8a55-0d3a2f1b9c77'

async function signedIn() {
  const demo = setup()
  await demo.signIn()
  const { auth } = demo
  const { items } = await listUsers(auth, { limit: 3, offset: 5 })
  const [one, two, three] = items.map(({ uuid }) => uuid)
  const groups = await listUserGroups(auth, { user_uuid: one! })
  const group_uuid = groups.items[0]!.uuid
  const corpus = {
    list: usersQuery(auth),
    'page 1': usersQuery(auth, { limit: 5 }),
    one: userQuery(auth, one!),
    two: userQuery(auth, two!),
    three: userQuery(auth, three!),
    members: groupUsersQuery(auth, { group_uuid }),
    providers: identityProvidersQuery(auth),
  }
  return { ...demo, one: one!, two: two!, corpus }
}

describe('an identity provider', () => {
  it('should be one of those that the server has', async () => {
    const { auth } = await signedIn()
    const { items } = await listIdentityProviders(auth)
    expect([...items].sort()).toEqual(['default', 'ldap', 'native', 'saml'])
  })

  it('should be given to a user, and taken back', async () => {
    const { auth, queryClient, corpus, one: user_uuid } = await signedIn()
    const input = { idp_type: 'ldap', user_uuid }
    for (const definition of [
      addIdentityProviderUserMutation,
      removeIdentityProviderUserMutation,
    ]) {
      const seen = await effectsOf({ queryClient }, corpus, () =>
        mutate(queryClient, definition(auth), input),
      )
      expect(seen).toEqual({
        stale: [],
        needless: [],
        outdated: ['list', 'one', 'members'],
      })
      queryClient.clear()
    }
    const user = await getUser(auth, user_uuid)
    expect(user.authentication_method).toBe('default')
  })

  it('should be given to many, also to those before a failure', async () => {
    const { auth, queryClient, corpus, one, two } = await signedIn()
    const add = addIdentityProviderUsersMutation(auth)
    const users = [{ uuid: one }, { uuid: two }]
    const all = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, add, { idp_type: 'ldap', body: { users } }),
    )
    expect(all).toMatchObject({ stale: [], needless: [] })
    expect(all.outdated).toEqual(expect.arrayContaining(['list', 'one', 'two']))
    queryClient.clear()
    const half = [{ uuid: one }, { uuid: unknown }, { uuid: two }]
    const some = await effectsOf({ queryClient }, corpus, async () => {
      const input = { idp_type: 'saml', body: { users: half } }
      expect(await failure(mutate(queryClient, add, input))).toMatchObject({
        kind: 'notFound',
        code: 'unknown-user',
      })
    })
    expect(some).toMatchObject({ stale: [], needless: ['two'] })
    expect(some.outdated).toContain('one')
  })

  it('should be one that there is', async () => {
    const { auth, queryClient, one } = await signedIn()
    const input = { idp_type: 'weird', user_uuid: one }
    for (const definition of [
      addIdentityProviderUserMutation,
      removeIdentityProviderUserMutation,
    ])
      expect(
        await failure(mutate(queryClient, definition(auth), input)),
      ).toMatchObject({ kind: 'notFound', code: 'unknown-idp-type' })
  })
})
