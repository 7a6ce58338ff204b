import { describe, expect, it } from 'vitest'
import {
  createExternalConfigMutation,
  createUserExternalAuth,
  createUserExternalAuthMutation,
  createUserMobileAuthMutation,
  deleteExternalConfigMutation,
  deleteUserExternalAuthMutation,
  deleteUserGoogleAuthMutation,
  deleteUserMicrosoftAuthMutation,
  deleteUserMobileAuthMutation,
  externalConfigQuery,
  externalUsersInfiniteQuery,
  externalUsersQuery,
  getExternalConfig,
  getUserExternalAuth,
  getUserGoogleAuth,
  getUserMicrosoftAuth,
  getUserMobileAuth,
  getUserMobileSenderId,
  listExternalUsers,
  listTenants,
  listUserExternalAuths,
  replaceExternalConfigMutation,
  replaceUserExternalAuthMutation,
  replaceUserMobileAuthMutation,
  startUserGoogleAuth,
  startUserGoogleAuthMutation,
  startUserMicrosoftAuthMutation,
  updateUserMobileAuthMutation,
  userExternalAuthQuery,
  userExternalAuthsInfiniteQuery,
  userExternalAuthsQuery,
  userGoogleAuthQuery,
  userMicrosoftAuthQuery,
  userMobileAuthQuery,
  userMobileSenderIdQuery,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'
import { userOf } from './support/userOf.ts'

const google = {
  access_token: 'google-token',
  token_expiration: 1795447487,
  scope: ['contacts'],
}

const tokens = {
  token: 'push-token',
  apns_token: null,
  apns_voip_token: 'voip-token',
  apns_notification_token: null,
  apns_call_topic: null,
  apns_default_topic: null,
}

async function signedIn() {
  const server = setup({
    emulator: {
      seed: {
        tenants: [{ slug: 'child' }],
        users: [
          { username: 'ann', external: { google, microsoft: google } },
          { username: 'bob' },
        ],
      },
    },
  })
  const { auth, queryClient } = server
  await auth.signIn({ username: 'admin', password: 'admin-password' })
  const { uuid: user_uuid } = await userOf(auth, 'ann')
  const bob = await userOf(auth, 'bob')
  const tenants = await listTenants(auth, { slug: 'child' })
  const child = auth.withTenant(tenants.items[0]!.uuid)
  const corpus = {
    list: userExternalAuthsQuery(auth, { user_uuid }),
    'list of bob': userExternalAuthsQuery(auth, { user_uuid: bob.uuid }),
    mobile: userMobileAuthQuery(auth, user_uuid),
    'any mobile': userExternalAuthQuery(auth, {
      user_uuid,
      auth_type: 'mobile',
    }),
    google: userGoogleAuthQuery(auth, user_uuid),
    microsoft: userMicrosoftAuthQuery(auth, user_uuid),
    sender: userMobileSenderIdQuery(auth, user_uuid),
    config: externalConfigQuery(auth, 'mobile'),
    'config below': externalConfigQuery(child, 'mobile'),
    phones: externalUsersQuery(auth, { auth_type: 'mobile' }),
    googlers: externalUsersQuery(auth, { auth_type: 'google' }),
  }
  const effects = (happen: () => Promise<unknown>) => {
    queryClient.clear()
    return effectsOf({ queryClient }, corpus, happen)
  }
  return { ...server, user_uuid, effects }
}

describe('the push tokens of a user', () => {
  it('should be set, changed, replaced and forgotten', async () => {
    const { auth, queryClient, user_uuid, effects } = await signedIn()
    const body = { token: 'push-token', apns_voip_token: 'voip-token' }
    const input = { user_uuid, body }
    const created = await effects(() =>
      mutate(queryClient, createUserMobileAuthMutation(auth), input),
    )
    expect(created).toEqual({
      stale: [],
      needless: [],
      outdated: ['list', 'mobile', 'any mobile', 'phones'],
    })
    expect(
      await failure(
        mutate(queryClient, createUserMobileAuthMutation(auth), input),
      ),
    ).toMatchObject({ kind: 'conflict' })
    const patch = { user_uuid, body: { token: 'new-token' } }
    const updated = await effects(() =>
      mutate(queryClient, updateUserMobileAuthMutation(auth), patch),
    )
    expect(updated).toMatchObject({
      stale: [],
      outdated: ['mobile', 'any mobile'],
    })
    await expect(getUserMobileAuth(auth, user_uuid)).resolves.toEqual({
      ...tokens,
      token: 'new-token',
    })
    const none = { ...tokens, token: null, apns_voip_token: null }
    await mutate(queryClient, replaceUserMobileAuthMutation(auth), {
      user_uuid,
      body: none,
    })
    await expect(getUserMobileAuth(auth, user_uuid)).resolves.toEqual(none)
    const deleted = await effects(() =>
      mutate(queryClient, deleteUserMobileAuthMutation(auth), user_uuid),
    )
    expect(deleted.stale).toEqual([])
    expect(deleted.outdated).toContain('phones')
    expect(await failure(getUserMobileAuth(auth, user_uuid))).toMatchObject({
      kind: 'notFound',
      code: 'unknown-external-auth',
    })
  })

  it('should be reached as those of any type, too', async () => {
    const { auth, queryClient, user_uuid, effects } = await signedIn()
    const input = { user_uuid, auth_type: 'mobile' }
    const body = { ...tokens }
    for (const definition of [
      createUserExternalAuthMutation,
      replaceUserExternalAuthMutation,
    ]) {
      const seen = await effects(() =>
        mutate(queryClient, definition(auth), { ...input, body }),
      )
      expect(seen.stale).toEqual([])
      body.token = 'other-token'
    }
    await expect(getUserExternalAuth(auth, input)).resolves.toEqual(body)
    const deleted = await effects(() =>
      mutate(queryClient, deleteUserExternalAuthMutation(auth), input),
    )
    expect(deleted.stale).toEqual([])
    const unknown = { user_uuid, auth_type: 'no_such_type' }
    expect(await failure(getUserExternalAuth(auth, unknown))).toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('the services that a user is connected with', () => {
  it('should be listed, and the users of a service', async () => {
    const { auth, queryClient, user_uuid } = await signedIn()
    const { items } = await listUserExternalAuths(auth, { user_uuid })
    const enabled = items.filter((one) => one.enabled).map(({ type }) => type)
    expect(enabled).toEqual(['google', 'microsoft'])
    const googlers = await listExternalUsers(auth, { auth_type: 'google' })
    expect(googlers.items).toEqual([{ uuid: user_uuid }])
    const services = await queryClient.fetchInfiniteQuery({
      ...userExternalAuthsInfiniteQuery(auth, { user_uuid, limit: 2 }),
      pages: 2,
    })
    expect(services.pages.flatMap((page) => page.items)).toEqual(items)
    const scrolled = await queryClient.fetchInfiniteQuery(
      externalUsersInfiniteQuery(auth, { auth_type: 'google' }),
    )
    expect(scrolled.pages).toEqual([googlers])
    expect(
      await failure(listExternalUsers(auth, { auth_type: 'no_such_type' })),
    ).toMatchObject({ kind: 'notFound' })
    expect(
      await failure(listUserExternalAuths(auth, { user_uuid, limit: -1 })),
    ).toMatchObject({ kind: 'invalid' })
  })

  it('should show what is no secret of new credentials', async () => {
    const safe = { safe_fields: ['account'] }
    const { auth, queryClient } = setup({
      emulator: { enabled_external_auth_plugins: { crm: safe } },
    })
    await auth.signIn({ username: 'admin', password: 'admin-password' })
    const user_uuid = auth.scope.user!
    const input = { user_uuid, auth_type: 'crm' }
    await createUserExternalAuth(auth, { ...input, body: { account: 1 } })
    const list = userExternalAuthsQuery(auth, { user_uuid, type: 'crm' })
    const seen = await effectsOf({ queryClient }, { list }, () =>
      mutate(queryClient, replaceUserExternalAuthMutation(auth), {
        ...input,
        body: { account: 2 },
      }),
    )
    expect(seen).toMatchObject({ stale: [], outdated: ['list'] })
  })

  it('should be begun where the tenant has them configured', async () => {
    const { auth, queryClient, user_uuid, effects } = await signedIn()
    const input = { user_uuid, body: { scope: ['contacts'] } }
    expect(await failure(startUserGoogleAuth(auth, input))).toMatchObject({
      kind: 'notFound',
    })
    const body = { client_id: 'client', client_secret: 'client-secret' }
    for (const [auth_type, start] of [
      ['google', startUserGoogleAuthMutation],
      ['microsoft', startUserMicrosoftAuthMutation],
    ] as const) {
      await mutate(queryClient, createExternalConfigMutation(auth), {
        auth_type,
        body,
      })
      const { authorization_url, state } = await mutate(
        queryClient,
        start(auth),
        input,
      )
      const { searchParams } = new URL(authorization_url)
      expect(searchParams.get('state')).toBe(state)
      expect(searchParams.get('scope')).toBe('contacts')
    }
    await expect(getUserGoogleAuth(auth, user_uuid)).resolves.toEqual(google)
    for (const [name, definition] of [
      ['google', deleteUserGoogleAuthMutation],
      ['microsoft', deleteUserMicrosoftAuthMutation],
    ] as const) {
      const seen = await effects(() =>
        mutate(queryClient, definition(auth), user_uuid),
      )
      expect(seen.stale).toEqual([])
      expect(seen.outdated).toEqual(expect.arrayContaining(['list', name]))
    }
    expect(await failure(getUserMicrosoftAuth(auth, user_uuid))).toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('the configuration of a service', () => {
  it('should be that of one tenant, and name the sender of pushes', async () => {
    const { auth, queryClient, user_uuid, effects } = await signedIn()
    const input = { auth_type: 'mobile', body: { fcm_sender_id: 'sender' } }
    const changed = { stale: [], needless: [], outdated: ['sender', 'config'] }
    const created = await effects(() =>
      mutate(queryClient, createExternalConfigMutation(auth), input),
    )
    expect(created).toEqual(changed)
    await expect(getUserMobileSenderId(auth, user_uuid)).resolves.toEqual({
      sender_id: 'sender',
    })
    const replaced = await effects(() =>
      mutate(queryClient, replaceExternalConfigMutation(auth), {
        ...input,
        body: { fcm_sender_id: 'other' },
      }),
    )
    expect(replaced).toEqual(changed)
    const deleted = await effects(() =>
      mutate(queryClient, deleteExternalConfigMutation(auth), 'mobile'),
    )
    expect(deleted).toEqual(changed)
    expect(await failure(getUserMobileSenderId(auth, user_uuid))).toMatchObject(
      { kind: 'notFound' },
    )
  })

  it.each([null, false, 0, '', 'text', [1, [null]], {}, { a: { b: 1 } }])(
    'should be any document: %j',
    async (body) => {
      const { auth, queryClient } = await signedIn()
      const input = { auth_type: 'a_plugin', body }
      await mutate(queryClient, createExternalConfigMutation(auth), input)
      await mutate(queryClient, replaceExternalConfigMutation(auth), input)
      await expect(getExternalConfig(auth, 'a_plugin')).resolves.toEqual(body)
      const options = externalConfigQuery(auth, 'a_plugin')
      await expect(queryClient.fetchQuery(options)).resolves.toEqual(body)
      const again = createExternalConfigMutation(auth)
      expect(await failure(mutate(queryClient, again, input))).toMatchObject({
        kind: 'conflict',
      })
    },
  )

  it('should be created before it is replaced or removed', async () => {
    const { auth, queryClient } = await signedIn()
    const input = { auth_type: 'no_such_type', body: {} }
    const { auth_type } = input
    for (const attempt of [
      mutate(queryClient, replaceExternalConfigMutation(auth), input),
      mutate(queryClient, deleteExternalConfigMutation(auth), auth_type),
    ])
      expect(await failure(attempt)).toMatchObject({ kind: 'notFound' })
  })
})
