import { describe, expect, it } from 'vitest'
import {
  confirmEmail,
  confirmEmailMutation,
  getUser,
  groupUsersQuery,
  listUserGroups,
  requestEmailConfirmation,
  requestEmailConfirmationMutation,
  updateUserEmailsAsAdminMutation,
  updateUserEmailsMutation,
  userQuery,
  usersQuery,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'
import { userOf } from './support/userOf.ts'

async function signedIn() {
  const demo = setup()
  await demo.signIn()
  const { auth } = demo
  const { uuid: user_uuid, emails } = await userOf(auth, 'alice')
  const groups = await listUserGroups(auth, { user_uuid })
  const [group] = groups.items.filter(({ read_only }) => !read_only)
  const corpus = {
    list: usersQuery(auth),
    'page 2': usersQuery(auth, { limit: 2, offset: 20 }),
    search: usersQuery(auth, { search: 'new@' }),
    'by address': usersQuery(auth, { email_address: 'new@alice.example' }),
    detail: userQuery(auth, user_uuid),
    members: groupUsersQuery(auth, { group_uuid: group!.uuid }),
  }
  return { ...demo, user_uuid, address: emails[0]!.address, corpus }
}

describe('the addresses of a user', () => {
  it.each(['user', 'admin'])(
    'should change wherever they are shown, or searched, by a %s',
    async (who) => {
      const { auth, queryClient, user_uuid, address, corpus } = await signedIn()
      const emails = [{ address, main: true }, { address: 'new@alice.example' }]
      const input = { user_uuid, body: { emails } }
      const seen = await effectsOf({ queryClient }, corpus, () =>
        who === 'admin'
          ? mutate(queryClient, updateUserEmailsAsAdminMutation(auth), input)
          : mutate(queryClient, updateUserEmailsMutation(auth), input),
      )
      expect(seen).toEqual({
        stale: [],
        needless: [],
        outdated: ['list', 'search', 'by address', 'detail', 'members'],
      })
    },
  )

  it('should be shown without what is no address', async () => {
    const { auth, emulator, queryClient, user_uuid } = await signedIn()
    const detail = userQuery(auth, user_uuid)
    await queryClient.fetchQuery(detail)
    const address = { uuid: 'one', address: 'new@alice.example', main: true }
    emulator.fault({
      on: 'PUT /users/{user_uuid}/emails',
      answer: { status: 200, body: [null, address] },
    })
    await mutate(queryClient, updateUserEmailsMutation(auth), {
      user_uuid,
      body: { emails: [] },
    })
    const { emails } = queryClient.getQueryData(detail.queryKey)!
    expect(emails).toEqual([{ ...address, confirmed: false }])
  })

  it('should be looked for again when nothing came back', async () => {
    const { auth, emulator, queryClient, user_uuid, corpus } = await signedIn()
    const emails = [{ address: 'new@alice.example', main: true }]
    emulator.fault({ on: /^PUT .*emails/, answer: 'truncated' })
    const seen = await effectsOf({ queryClient }, corpus, async () => {
      const update = updateUserEmailsMutation(auth)
      const input = { user_uuid, body: { emails } }
      await failure(mutate(queryClient, update, input))
    })
    expect(seen.stale).toEqual([])
  })

  it('should be refused without a main one, or when taken', async () => {
    const { auth, queryClient, user_uuid } = await signedIn()
    const update = updateUserEmailsMutation(auth)
    const address = 'new@alice.example'
    const body = { emails: [{ address }] }
    expect(
      await failure(mutate(queryClient, update, { user_uuid, body })),
    ).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('main') as string,
    })
    const amara = await userOf(auth, 'amara.diallo')
    const taken = { address: amara.emails[0]!.address, main: true }
    expect(
      await failure(
        mutate(queryClient, updateUserEmailsAsAdminMutation(auth), {
          user_uuid,
          body: { emails: [taken] },
        }),
      ),
    ).toMatchObject({ kind: 'conflict', fields: { email_address: {} } })
  })

  it('should be confirmed with the mailed token, by nobody', async () => {
    const { auth, queryClient, emulator, ...demo } = await signedIn()
    const { user_uuid, address, corpus } = demo
    const emails = [
      { address, main: true },
      { address: 'new@alice.example', confirmed: false },
    ]
    const [, added] = await mutate(
      queryClient,
      updateUserEmailsAsAdminMutation(auth),
      { user_uuid, body: { emails } },
    )
    const email_uuid = added!.uuid
    await mutate(queryClient, requestEmailConfirmationMutation(auth), {
      user_uuid,
      email_uuid,
    })
    const { token, to } = emulator.outbox.at(-1)!
    expect(to).toBe('new@alice.example')
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, confirmEmailMutation(auth), { email_uuid, token }),
    )
    expect(seen.stale).toEqual([])
    expect(seen.needless).toEqual([])
    expect(seen.outdated).toContain('detail')
    const user = await getUser(auth, user_uuid)
    expect(user.emails).toContainEqual({
      uuid: email_uuid,
      address: 'new@alice.example',
      main: false,
      confirmed: true,
    })
    expect(
      await failure(requestEmailConfirmation(auth, { user_uuid, email_uuid })),
    ).toMatchObject({ kind: 'conflict' })
  })

  it('should not be confirmed with another token', async () => {
    const { auth, user_uuid } = await signedIn()
    const [email] = (await getUser(auth, user_uuid)).emails
    const email_uuid = email!.uuid
    const token = '2e9d1d8a-6f0a-4d2c-8a55-0d3a2f1b9c77'
    expect(
      await failure(confirmEmail(auth, { email_uuid, token })),
    ).toMatchObject({ kind: 'unauthenticated' })
    // The refusal of a token in a mail says nothing of the session.
    expect(auth.session.getSnapshot().status).toBe('signedIn')
    await expect(confirmEmail(auth, { email_uuid })).resolves.toBeUndefined()
  })
})
