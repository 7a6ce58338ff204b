import { describe, expect, it } from 'vitest'
import {
  createPolicy,
  deletePolicyMutation,
  deleteUserMutation,
  getUser,
  policyQuery,
  updatePolicyMutation,
  updateUserMutation,
  userQuery,
  usersInfiniteQuery,
  usersQuery,
  type Page,
  type Policy,
  type User,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { refused } from './support/refused.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { watch } from './support/watch.ts'

describe('an edit', () => {
  it('should show at once, everywhere, and keep the server’s word', async () => {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const list = watch<Page<User>>(queryClient, usersQuery(auth))
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    const pages = usersInfiniteQuery(auth, { limit: 10 })
    await queryClient.fetchInfiniteQuery(pages)
    await settle()
    const held = hold(/PUT/)
    const done = mutate(queryClient, updateUserMutation(auth), {
      user_uuid: bob.uuid,
      body: { firstname: 'Robert' },
    })
    await settle()
    const inPages = () =>
      queryClient
        .getQueryData(pages.queryKey)!
        .pages.flatMap(({ items }) => items)
        .find(({ uuid }) => uuid === bob.uuid)
    expect(detail.data().firstname).toBe('Robert')
    expect(list.data().items).toContainEqual({ ...bob, firstname: 'Robert' })
    expect(inPages()).toEqual({ ...bob, firstname: 'Robert' })
    held.release()
    expect(await done).toMatchObject({ firstname: 'Robert' })
    await settle()
    expect(detail.data()).toMatchObject({
      firstname: 'Robert',
      username: 'bob',
      emails: bob.emails,
    })
  })

  it('should be undone when refused', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    await settle()
    emulator.fault({ on: /^PUT/, answer: refused })
    const error = await failure(
      mutate(queryClient, updateUserMutation(auth), {
        user_uuid: bob.uuid,
        body: { firstname: 'Robert' },
      }),
    )
    expect(error).toMatchObject({ kind: 'forbidden' })
    expect(detail.shown.map(({ firstname }) => firstname)).toEqual([
      'Bob',
      'Robert',
      'Bob',
    ])
  })

  it('should be undone by value, in lists as well', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const policy = watch<Policy>(queryClient, policyQuery(auth, 'auditor'))
    await settle()
    const { acl, uuid } = policy.data()
    emulator.fault({ on: /^PUT/, answer: refused })
    // No answer comes to put it right.
    emulator.fault({ on: /^GET/, answer: refused, after: 1 })
    await failure(
      mutate(queryClient, updatePolicyMutation(auth), {
        policy_uuid: uuid,
        body: { acl: ['auth.#'] },
      }),
    )
    expect(policy.shown.map((shown) => shown.acl)).toEqual([
      acl,
      ['auth.#'],
      acl,
    ])
  })

  it('should undo only its own change', async () => {
    const { auth, emulator, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    await settle()
    const user_uuid = bob.uuid
    const held = hold(/PUT/)
    emulator.fault({ on: /^PUT/, answer: refused, times: 1 })
    const options = updateUserMutation(auth)
    const first = failure(
      mutate(queryClient, options, {
        user_uuid,
        body: { firstname: 'Robert' },
      }),
    )
    await settle()
    const second = mutate(queryClient, options, {
      user_uuid,
      body: { lastname: 'Marley' },
    })
    await settle()
    expect(detail.data()).toMatchObject({
      firstname: 'Robert',
      lastname: 'Marley',
    })
    held.release()
    await first
    await second
    await settle()
    expect(detail.data()).toMatchObject({
      firstname: 'Bob',
      lastname: 'Marley',
    })
    expect(await getUser(auth, user_uuid)).toMatchObject({
      firstname: 'Bob',
      lastname: 'Marley',
    })
  })

  it('should end with the truth when two edits of one field are refused', async () => {
    const { auth, emulator, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    await settle()
    const held = hold(/PUT/)
    emulator.fault({ on: /^PUT/, answer: refused })
    const edits: Promise<unknown>[] = []
    for (const firstname of ['Robert', 'Bobby']) {
      const input = { user_uuid: bob.uuid, body: { firstname } }
      edits.push(failure(mutate(queryClient, updateUserMutation(auth), input)))
      await settle()
    }
    held.release()
    await Promise.all(edits)
    await settle()
    expect(detail.data().firstname).toBe('Bob')
  })

  it('should lose no invalidation of others through its patch', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const options = userQuery(auth, bob.uuid)
    await queryClient.fetchQuery(options)
    await queryClient.invalidateQueries({ queryKey: options.queryKey })
    emulator.fault({ on: /^PUT/, answer: refused })
    await failure(
      mutate(queryClient, updateUserMutation(auth), {
        user_uuid: bob.uuid,
        body: { firstname: 'Robert' },
      }),
    )
    expect(queryClient.getQueryState(options.queryKey)).toMatchObject({
      isInvalidated: true,
    })
  })

  it('should not make an old answer look fresh', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const options = usersQuery(auth)
    const old = { items: [bob], total: 1, filtered: 1 }
    queryClient.setQueryData(options.queryKey, old, { updatedAt: 1000 })
    emulator.fault({ on: /^PUT/, answer: refused })
    await failure(
      mutate(queryClient, updateUserMutation(auth), {
        user_uuid: bob.uuid,
        body: { firstname: 'Robert' },
      }),
    )
    const state = queryClient.getQueryState(options.queryKey)!
    expect(state.isInvalidated || state.dataUpdatedAt === 1000).toBe(true)
  })

  it('should not hide that a refresh has failed', async () => {
    const { auth, emulator, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const options = usersQuery(auth)
    const list = watch<Page<User>>(queryClient, options)
    await settle()
    emulator.fault({ on: 'GET /users', answer: refused, times: 1 })
    await queryClient.refetchQueries({ queryKey: options.queryKey })
    const held = hold(/PUT/)
    const done = mutate(queryClient, updateUserMutation(auth), {
      user_uuid: bob.uuid,
      body: { firstname: 'Robert' },
    })
    await settle()
    expect(list.data().items).toContainEqual({ ...bob, firstname: 'Robert' })
    expect(list.result().error).toMatchObject({ kind: 'forbidden' })
    held.release()
    await done
  })

  it('should not swallow a refresh that was under way', async () => {
    const { auth, emulator, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    await settle()
    // Somebody else renames bob, and the page is about to hear of it.
    const admin = emulator.signIn('alice')
    await emulator.fetch(`/0.1/users/${bob.uuid}`, {
      method: 'PUT',
      headers: { 'x-auth-token': admin.token },
      body: JSON.stringify({ ...bob, lastname: 'Changed' }),
    })
    const held = hold(/GET .*users\//)
    const refresh = queryClient.invalidateQueries()
    await settle()
    emulator.fault({ on: /^PUT/, answer: refused })
    const edit = failure(
      mutate(queryClient, updateUserMutation(auth), {
        user_uuid: bob.uuid,
        body: { firstname: 'Robert' },
      }),
    )
    await settle()
    held.release()
    await edit
    await refresh
    await settle()
    expect(detail.data()).toMatchObject({
      firstname: 'Bob',
      lastname: 'Changed',
    })
  })

  it('should reach a policy under both of its names', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const bySlug = watch<Policy>(queryClient, policyQuery(auth, 'auditor'))
    await settle()
    const { uuid } = bySlug.data()
    await mutate(queryClient, updatePolicyMutation(auth), {
      policy_uuid: uuid,
      body: { description: 'Looks closely' },
    })
    expect(bySlug.data().description).toBe('Looks closely')
  })

  it('should reach the lists of other tenants that show the object', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn('admin')
    const all = usersQuery(auth, { recurse: true })
    await queryClient.fetchQuery(all)
    const page = queryClient.getQueryData(all.queryKey)!
    const bob = page.items.find(({ username }) => username === 'bob')!
    const theirs = auth.withTenant(bob.tenant_uuid)
    await mutate(queryClient, updateUserMutation(theirs), {
      user_uuid: bob.uuid,
      body: { firstname: 'Robert' },
    })
    expect(queryClient.getQueryData(all.queryKey)!.items).toContainEqual({
      ...bob,
      firstname: 'Robert',
    })
  })
})

describe('a deletion', () => {
  it('should leave lists at once and never be fetched again', async () => {
    const { auth, calls, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const list = watch<Page<User>>(queryClient, usersQuery(auth))
    const detail = userQuery(auth, bob.uuid)
    await queryClient.fetchQuery(detail)
    const before = list.data()
    const held = hold(/DELETE/)
    const done = mutate(queryClient, deleteUserMutation(auth), bob.uuid)
    await settle()
    expect(list.data().items).not.toContainEqual(bob)
    expect(list.data()).toMatchObject({
      total: before.total - 1,
      filtered: before.filtered! - 1,
    })
    calls()
    held.release()
    await done
    await settle()
    expect(queryClient.getQueryState(detail.queryKey)).toBeUndefined()
    // The list had all users on its one page: nothing is left to ask.
    expect(calls()).toEqual([`DELETE /users/${bob.uuid}`])
  })

  it('should leave nobody waiting who has just asked for it', async () => {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const held = hold(/GET/)
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    await mutate(queryClient, deleteUserMutation(auth), bob.uuid)
    held.release()
    await settle()
    expect(detail.result().error).toMatchObject({ kind: 'notFound' })
  })

  it('should not be taken back by an answer from before', async () => {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    await settle()
    const held = hold(/GET/)
    void queryClient.refetchQueries()
    await mutate(queryClient, deleteUserMutation(auth), bob.uuid)
    held.release()
    await settle()
    expect(detail.result().error).toMatchObject({ kind: 'notFound' })
  })

  it('should come back when refused', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const list = watch<Page<User>>(queryClient, usersQuery(auth))
    await settle()
    const before = list.data()
    emulator.fault({ on: /^DELETE/, answer: refused })
    await failure(mutate(queryClient, deleteUserMutation(auth), bob.uuid))
    expect(list.data()).toEqual(before)
  })

  it('should not bring back what another one has deleted', async () => {
    const { auth, emulator, hold, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const carol = await userOf(auth, 'carol')
    const list = watch<Page<User>>(queryClient, usersQuery(auth))
    await settle()
    const shown = (user: User) =>
      list.data().items.some(({ uuid }) => uuid === user.uuid)
    const held = hold(/DELETE/)
    const gets = hold(/GET .*users/)
    emulator.fault({ on: `DELETE /users/${bob.uuid}`, answer: refused })
    const options = deleteUserMutation(auth)
    const first = failure(mutate(queryClient, options, bob.uuid))
    await settle()
    const second = mutate(queryClient, options, carol.uuid)
    await settle()
    expect([shown(bob), shown(carol)]).toEqual([false, false])
    held.release()
    await Promise.all([first, second])
    expect([shown(bob), shown(carol)]).toEqual([true, false])
    gets.release()
    await settle()
    expect([shown(bob), shown(carol)]).toEqual([true, false])
  })

  it('should remove a policy under both of its names', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    await createPolicy(auth, { body: { name: 'Odd', slug: 'odd' } })
    const bySlug = policyQuery(auth, 'odd')
    const { uuid } = await queryClient.fetchQuery(bySlug)
    const byUuid = policyQuery(auth, uuid)
    await queryClient.fetchQuery(byUuid)
    await mutate(queryClient, deletePolicyMutation(auth), uuid)
    expect(queryClient.getQueryState(bySlug.queryKey)).toBeUndefined()
    expect(queryClient.getQueryState(byUuid.queryKey)).toBeUndefined()
  })
})
