import { describe, expect, it } from 'vitest'
import {
  addUserPolicy,
  addUserPolicyMutation,
  changeUserPassword,
  createUser,
  deleteSession,
  deleteSessionMutation,
  deleteUser,
  deleteUserSession,
  deleteUserSessionMutation,
  getUser,
  listPolicies,
  listSessions,
  listUserGroups,
  listUserPolicies,
  listUserSessions,
  listUsers,
  policiesQuery,
  removeUserPolicy,
  replaceUser,
  sessionsQuery,
  updateUserMutation,
  userPoliciesQuery,
  userSessionsQuery,
  type Page,
  type Policy,
  type Session,
  type User,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { watch } from './support/watch.ts'

describe('users', () => {
  it('should be filtered, searched, sorted and paged by the server', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const names = async (input: Parameters<typeof listUsers>[1]) =>
      (await listUsers(auth, input)).items.map(({ username }) => username)
    expect(await names({ search: 'lice more' })).toEqual(['alice'])
    expect(
      await names({ email_address: 'bob.okafor@northwind.example' }),
    ).toEqual(['bob'])
    expect(await names({ purpose: 'external_api' })).toEqual(['crm-sync'])
    const [first, second] = await names({ limit: 2 })
    expect(await names({ limit: 1, offset: 1 })).toEqual([second])
    expect((await names({ direction: 'desc' })).at(-1)).toBe(first)
    expect(await names({ has_policy_slug: 'auditor' })).not.toEqual([])
  })

  it('should be created, read, replaced and deleted', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const user = await createUser(auth, {
      body: {
        username: 'zed',
        password: 'secret',
        email_address: 'zed@example.com',
        enabled: false,
      },
    })
    expect(user).toMatchObject({
      enabled: false,
      tenant_uuid: auth.scope.tenant,
      emails: [{ address: 'zed@example.com', main: true, confirmed: true }],
    })
    expect(await getUser(auth, user.uuid)).toEqual(user)
    // The raw PUT resets what it does not name.
    const body = { username: 'zed', firstname: 'Zed' } as User
    const replaced = await replaceUser(auth, { user_uuid: user.uuid, body })
    expect(replaced).toMatchObject({ firstname: 'Zed', enabled: true })
    await deleteUser(auth, user.uuid)
    expect(await failure(getUser(auth, user.uuid))).toMatchObject({
      kind: 'notFound',
    })
  })

  it('should show the server’s errors at their fields', async () => {
    const { auth, signIn } = setup()
    await signIn()
    expect(
      await failure(createUser(auth, { body: { username: 'BOB' } })),
    ).toMatchObject({
      kind: 'conflict',
      fields: { username: { code: 'unique' } },
    })
    const body = { username: 'x', email_address: 'no address' }
    expect(await failure(createUser(auth, { body }))).toMatchObject({
      kind: 'invalid',
      fields: { email_address: { message: expect.any(String) as string } },
    })
    expect(await failure(listUsers(auth, { limit: -1 }))).toMatchObject({
      kind: 'invalid',
      fields: { limit: { code: 'range' } },
    })
  })

  it('should change their password with the old one', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const { uuid } = await createUser(auth, {
      body: { username: 'zed', password: 'old-one' },
    })
    const change = (old_password: string) =>
      changeUserPassword(auth, {
        user_uuid: uuid,
        body: { old_password, new_password: 'new-one' },
      })
    expect(await failure(change('wrong'))).toMatchObject({
      kind: 'credentials',
    })
    await change('old-one')
    await auth.signIn({ username: 'zed', password: 'new-one' })
    expect(auth.scope.user).toBe(uuid)
  })
})

describe('policies of a user', () => {
  it('should be given and taken, by uuid or slug', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const { uuid: user_uuid } = await userOf(auth, 'bob')
    const slugs = async () =>
      (await listUserPolicies(auth, { user_uuid })).items.map(
        ({ slug }) => slug,
      )
    expect(await slugs()).not.toContain('crm-integration')
    const { items } = await listPolicies(auth, { slug: 'crm-integration' })
    await addUserPolicy(auth, { user_uuid, policy_uuid: items[0]!.uuid })
    expect(await slugs()).toContain('crm-integration')
    await removeUserPolicy(auth, { user_uuid, policy_uuid: 'crm-integration' })
    expect(await slugs()).not.toContain('crm-integration')
    // Taking what is not there is fine with the server.
    await removeUserPolicy(auth, { user_uuid, policy_uuid: 'crm-integration' })
    const groups = await listUserGroups(auth, { user_uuid })
    expect(groups.items.length).toBeGreaterThan(0)
  })

  it('should be refreshed for that user, and for lists of who has them', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const { uuid: user_uuid } = await userOf(auth, 'bob')
    const { uuid: other } = await userOf(auth, 'carol')
    const own = watch<Page<Policy>>(
      queryClient,
      userPoliciesQuery(auth, { user_uuid }),
    )
    watch(queryClient, userPoliciesQuery(auth, { user_uuid: other }))
    watch(queryClient, policiesQuery(auth, { user_uuid }))
    await settle()
    const before = own.data().items.length
    calls()
    await mutate(queryClient, addUserPolicyMutation(auth), {
      user_uuid,
      policy_uuid: 'crm-integration',
    })
    await settle()
    expect(own.data().items).toHaveLength(before + 1)
    expect(calls().slice(1).sort()).toEqual([
      `GET /policies?user_uuid=${user_uuid}`,
      `GET /users/${user_uuid}/policies`,
    ])
  })
})

describe('sessions', () => {
  it('should be listed and ended', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    const { session_uuid, user } = emulator.signIn('bob')
    const input = { user_uuid: user.uuid }
    const { items } = await listUserSessions(auth, input)
    const own = items.filter(({ uuid }) => uuid === session_uuid)
    expect(own).toMatchObject([{ user_uuid: user.uuid, mobile: false }])
    await deleteUserSession(auth, { ...input, session_uuid })
    const left = (await listSessions(auth)).items.map(({ uuid }) => uuid)
    expect(left).not.toContain(session_uuid)
    // Ending what is not there is fine with the server.
    await deleteSession(auth, session_uuid)
  })

  it('should leave every list at once', async () => {
    const { auth, emulator, hold, queryClient, signIn } = setup()
    await signIn()
    const { session_uuid, user } = emulator.signIn('bob')
    const lists = [
      watch<Page<Session>>(queryClient, sessionsQuery(auth)),
      watch<Page<Session>>(
        queryClient,
        userSessionsQuery(auth, { user_uuid: user.uuid }),
      ),
    ]
    await settle()
    const shown = () =>
      lists.map((list) =>
        list.data().items.some(({ uuid }) => uuid === session_uuid),
      )
    expect(shown()).toEqual([true, true])
    const held = hold(/DELETE/)
    const done = mutate(queryClient, deleteSessionMutation(auth), session_uuid)
    await settle()
    expect(shown()).toEqual([false, false])
    held.release()
    await done
    const again = emulator.signIn('bob').session_uuid
    await mutate(queryClient, deleteUserSessionMutation(auth), {
      user_uuid: user.uuid,
      session_uuid: again,
    })
    await settle()
    expect(shown()).toEqual([false, false])
  })

  it('should be refreshed when their user is disabled, and only then', async () => {
    const { auth, calls, emulator, queryClient, signIn } = setup()
    await signIn()
    const { user } = emulator.signIn('bob')
    watch(queryClient, userSessionsQuery(auth, { user_uuid: user.uuid }))
    await settle()
    calls()
    const options = updateUserMutation(auth)
    const input = (body: object) => ({ user_uuid: user.uuid, body })
    await mutate(queryClient, options, input({ firstname: 'B' }))
    await settle()
    const asked = () => calls().filter((call) => call.includes('sessions'))
    expect(asked()).toEqual([])
    await mutate(queryClient, options, input({ enabled: false }))
    await settle()
    expect(asked()).toEqual([`GET /users/${user.uuid}/sessions`])
  })
})

describe('updateUser', () => {
  it('should not enable a disabled account by renaming it', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const { uuid } = await userOf(auth, 'dave')
    const input = { user_uuid: uuid, body: { firstname: 'David' } }
    await mutate(queryClient, updateUserMutation(auth), input)
    expect(await getUser(auth, uuid)).toMatchObject({
      firstname: 'David',
      enabled: false,
      username: 'dave',
    })
  })

  it('should take undefined for "as it is", not for "nothing"', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const before = await userOf(auth, 'dave')
    const body = { lastname: 'N.', enabled: undefined, username: undefined }
    await mutate(queryClient, updateUserMutation(auth), {
      user_uuid: before.uuid,
      body: body as object,
    })
    expect(await getUser(auth, before.uuid)).toEqual({
      ...before,
      lastname: 'N.',
    })
  })

  it('should clear a name by null', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const { uuid } = await createUser(auth, {
      body: { username: 'x', firstname: 'X' },
    })
    const input = { user_uuid: uuid, body: { firstname: null } }
    const user = await mutate(queryClient, updateUserMutation(auth), input)
    expect(user).toMatchObject({ username: 'x', firstname: null })
  })
})
