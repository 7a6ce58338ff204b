import { MutationObserver, onlineManager } from '@tanstack/query-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Emulator } from '../src/emulator/index.ts'
import {
  createGroup,
  createPolicy,
  createPolicyMutation,
  createTenant,
  createUserMutation,
  deleteUserMutation,
  groupsQuery,
  groupUsersQuery,
  listGroups,
  listTenants,
  policiesQuery,
  updatePolicyMutation,
  updateUserMutation,
  userQuery,
  usersQuery,
  type Group,
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

describe('a mutation', () => {
  it('should wait for others of its object, and for no others', async () => {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn()
    const [bob, carol] = [
      await userOf(auth, 'bob'),
      await userOf(auth, 'carol'),
    ]
    const edits = hold(/PUT/)
    const update = updateUserMutation(auth)
    const done = [bob, bob, carol].map(({ uuid: user_uuid }, index) =>
      mutate(queryClient, update, {
        user_uuid,
        body: { firstname: `Name ${index}` },
      }),
    )
    await settle()
    expect(edits.count).toBe(2)
    edits.release()
    await Promise.all(done)
    expect(await userOf(auth, 'bob')).toMatchObject({ firstname: 'Name 1' })
    const creations = hold(/POST/)
    const made = ['yan', 'zoe'].map((username) =>
      mutate(queryClient, createUserMutation(auth), { body: { username } }),
    )
    await settle()
    expect(creations.count).toBe(2)
    creations.release()
    await Promise.all(made)
  })

  it('should change the policy of a slug, whatever else has that slug', async () => {
    const { auth, hold, queryClient, signIn } = setup({
      emulator: { seed: 'empty' },
    })
    await signIn('admin')
    const tenant = await createTenant(auth, { body: { name: 'below' } })
    const body = { name: 'Old', slug: 'same' }
    await createPolicy(auth, { body })
    await createPolicy(auth.withTenant(tenant.uuid), { body })
    await createGroup(auth, { body })
    const policies = watch<Page<Policy>>(
      queryClient,
      policiesQuery(auth, { search: 'Old', recurse: true }),
    )
    const groups = watch<Page<Group>>(
      queryClient,
      groupsQuery(auth, { search: 'Old' }),
    )
    await settle()
    const held = hold(/PUT/)
    const done = mutate(queryClient, updatePolicyMutation(auth), {
      policy_uuid: 'same',
      body: { name: 'New' },
    })
    await settle()
    const shown = policies
      .data()
      .items.map(({ name, tenant_uuid }) => [name, tenant_uuid])
    expect(shown).toHaveLength(2)
    expect(shown).toContainEqual(['New', auth.scope.tenant])
    expect(shown).toContainEqual(['Old', tenant.uuid])
    expect(groups.data().items).toMatchObject([{ name: 'Old' }])
    held.release()
    await done
  })

  it('should refresh what it declares, wherever that is on screen', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 5 }))
    const policies = watch(queryClient, policiesQuery(auth))
    await settle()
    calls()
    const body = { username: 'aaron' }
    await mutate(queryClient, createUserMutation(auth), { body })
    await settle()
    expect(calls()).toEqual(['POST /users', 'GET /users?limit=5'])
    expect(list.data().items[0]).toMatchObject({ username: 'aaron' })
    expect(policies.result().isStale).toBe(false)
  })

  it('should not fetch again what nobody looks at, but mark it', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const options = usersQuery(auth)
    await queryClient.fetchQuery(options)
    calls()
    await mutate(queryClient, createUserMutation(auth), {
      body: { username: 'aaron' },
    })
    await settle()
    expect(calls()).toEqual(['POST /users'])
    expect(queryClient.getQueryState(options.queryKey)).toMatchObject({
      isInvalidated: true,
    })
  })

  it("should lose no effect to a spread with the caller's own callbacks", async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    watch(queryClient, usersQuery(auth, { limit: 5 }))
    await settle()
    calls()
    const order: string[] = []
    const own = {
      ...createUserMutation(auth),
      onMutate: () => void order.push('mutate'),
      onSuccess: () => void order.push('success'),
      onSettled: () => void order.push('settled'),
    }
    await mutate(queryClient, own, { body: { username: 'aaron' } })
    await settle()
    expect(order).toEqual(['mutate', 'success', 'settled'])
    expect(calls()).toEqual(['POST /users', 'GET /users?limit=5'])
  })

  it("should run the caller's overrides beside its own effects", async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const order: unknown[] = []
    const options = updateUserMutation(auth, {
      onMutate: () => {
        order.push('mutate')
        return 'context'
      },
      onError: (error, _input, context) => {
        order.push(error.kind, context)
      },
      onSettled: () => void order.push('settled'),
    })
    const { uuid } = await userOf(auth, 'bob')
    emulator.fault({ on: /^PUT/, answer: refused })
    const input = { user_uuid: uuid, body: { firstname: 'B' } }
    await failure(mutate(queryClient, options as never, input))
    expect(order).toEqual(['mutate', 'forbidden', 'context', 'settled'])
  })

  it('should succeed after the refetch only when asked to', async () => {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn()
    const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 5 }))
    await settle()
    const held = hold(/GET .*users/)
    const options = createUserMutation(auth, { awaitRefetch: true })
    let isDone = false
    const done = mutate(queryClient, options, {
      body: { username: 'aaron' },
    }).then(() => (isDone = true))
    await settle()
    expect(isDone).toBe(false)
    held.release()
    await done
    expect(list.data().items[0]).toMatchObject({ username: 'aaron' })
  })

  it.each([
    ['an answer that breaks off', 'truncated', 'malformed'],
    ['a gateway that gave up', { status: 504 }, 'server'],
  ] as const)(
    'should ask the server what happened after %s',
    async (_, answer, kind) => {
      const { auth, calls, emulator, queryClient, signIn } = setup()
      await signIn()
      const { items } = await listGroups(auth, { read_only: true })
      const { uuid: group_uuid } = items[0]!
      watch(queryClient, usersQuery(auth, { limit: 5 }))
      watch(queryClient, groupUsersQuery(auth, { group_uuid }))
      await settle()
      calls()
      emulator.fault({ on: 'POST /users', answer })
      const error = await failure(
        mutate(queryClient, createUserMutation(auth), {
          body: { username: 'aaron' },
        }),
      )
      expect(error).toMatchObject({ kind })
      await settle()
      expect(calls()).toEqual([
        'POST /users',
        'GET /users?limit=5',
        `GET /groups/${group_uuid}/users`,
      ])
    },
  )

  it('should leave what it deletes on screen for as long as somebody looks', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const bob = await userOf(auth, 'bob')
    const options = userQuery(auth, bob.uuid)
    const { queryKey } = options
    const detail = watch<User>(queryClient, options)
    await settle()
    await mutate(queryClient, deleteUserMutation(auth), bob.uuid)
    await queryClient.fetchQuery(usersQuery(auth))
    expect(queryClient.getQueryData(queryKey)).toEqual(bob)
    detail.stop()
    expect(queryClient.getQueryState(queryKey)).toBeUndefined()
  })

  it('should be sent for the tenant it was made for', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn('admin')
    const tenants = emulator.signIn('alice').user.tenant_uuid
    const options = createUserMutation(auth.withTenant(tenants))
    auth.setTenant(null)
    const user = await mutate(queryClient, options, {
      body: { username: 'aaron' },
    })
    expect(user.tenant_uuid).toBe(tenants)
  })
})

describe('a mutation made before', () => {
  const body = { name: 'night-shift' }

  const lately = (emulator: Emulator) =>
    emulator.requests.filter(({ method }) => method === 'POST').at(-1)!

  it('should act for who has signed in since', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    const create = new MutationObserver(queryClient, createPolicyMutation(auth))
    await signIn()
    await create.mutate({ body })
    expect(lately(emulator)).toMatchObject({ path: '/policies', status: 200 })
  })

  it('should act in the tenant of its moment', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const create = new MutationObserver(queryClient, createPolicyMutation(auth))
    const [other] = (await listTenants(auth, { slug: 'logistics' })).items
    auth.setTenant(other!.uuid)
    await create.mutate({ body })
    expect(lately(emulator).tenant).toBe(other!.uuid)
  })

  it('should stay there while it waits for the network', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const create = new MutationObserver(queryClient, createPolicyMutation(auth))
    const home = auth.scope.tenant
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const created = create.mutate({ body })
    await settle()
    expect(create.getCurrentResult().isPaused).toBe(true)
    auth.setTenant('elsewhere')
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    await created
    expect(lately(emulator).tenant).toBe(home)
  })

  it('should leave nothing of who has signed out', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    const create = new MutationObserver(queryClient, createPolicyMutation(auth))
    await signIn()
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    create.mutate({ body }).catch(() => undefined)
    await settle()
    expect(create.getCurrentResult().isPaused).toBe(true)
    await auth.signOut()
    expect(queryClient.getMutationCache().getAll()).toEqual([])
    await signIn('gina')
    calls()
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    expect(calls()).toEqual([])
  })
})
