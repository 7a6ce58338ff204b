import {
  MutationCache,
  MutationObserver,
  onlineManager,
  QueryClient,
} from '@tanstack/query-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createPolicyMutation,
  deleteUserMutation,
  getUser,
  listTenants,
  updateUser,
  updateUserMutation,
  userQuery,
  usersQuery,
  type Page,
  type User,
} from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { anotherPage } from './support/anotherPage.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'
import { flush, settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { watch } from './support/watch.ts'

/** The browser says so: requests of TanStack wait. */
function goOffline() {
  onlineManager.setOnline(false)
  onTestFinished(() => onlineManager.setOnline(true))
}

async function looking() {
  const parts = setup()
  await parts.signIn()
  const { auth, queryClient } = parts
  const bob = await userOf(auth, 'bob')
  const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
  const list = watch<Page<User>>(queryClient, usersQuery(auth))
  await settle()
  const rename = (firstname: string) =>
    mutate(queryClient, updateUserMutation(auth), {
      user_uuid: bob.uuid,
      body: { firstname },
    })
  const comeBack = async () => {
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    await settle()
  }
  return { ...parts, bob, comeBack, detail, list, rename }
}

/** A new policy that waits for the network, and is given up meanwhile. */
async function givenUp() {
  const { auth, emulator, queryClient } = await looking()
  const create = new MutationObserver(queryClient, createPolicyMutation(auth))
  const renderAgain = () => create.setOptions(createPolicyMutation(auth))
  goOffline()
  const created = failure(create.mutate({ body: { name: 'night-shift' } }))
  await settle()
  renderAgain()
  queryClient.getMutationCache().clear()
  return { create, created, emulator, renderAgain }
}

describe('a change that waits for the network', () => {
  it('should show at once, and be sent when it is back', async () => {
    const { auth, bob, comeBack, detail, list, queryClient, rename } =
      await looking()
    goOffline()
    const renamed = rename('Robert')
    await settle()
    expect(detail.data().firstname).toBe('Robert')
    expect(list.data().items).toContainEqual({ ...bob, firstname: 'Robert' })
    const deleted = mutate(queryClient, deleteUserMutation(auth), bob.uuid)
    await settle()
    const uuids = () => list.data().items.map(({ uuid }) => uuid)
    expect(uuids()).not.toContain(bob.uuid)
    await comeBack()
    expect(await renamed).toMatchObject({ firstname: 'Robert' })
    await deleted
    expect(uuids()).not.toContain(bob.uuid)
  })

  it('should be undone when it is refused in the end', async () => {
    const { comeBack, detail, emulator, rename } = await looking()
    goOffline()
    emulator.fault({ on: /^PUT/, answer: { status: 403 } })
    const renamed = failure(rename('Robert'))
    await settle()
    await comeBack()
    await renamed
    expect(detail.data().firstname).toBe('Bob')
  })

  it('should show no more once its user has gone', async () => {
    const { auth, bob, queryClient, rename, signIn } = await looking()
    goOffline()
    rename('Robert').catch(() => {})
    await settle()
    await auth.signOut()
    await signIn()
    onlineManager.setOnline(true)
    expect(
      await queryClient.fetchQuery(userQuery(auth, bob.uuid)),
    ).toMatchObject({ firstname: 'Bob' })
    const detail = watch<User>(queryClient, userQuery(auth, bob.uuid))
    expect(detail.data().firstname).toBe('Bob')
  })

  it('should show no more once it has been given up', async () => {
    const { detail, queryClient, rename } = await looking()
    goOffline()
    rename('Robert').catch(() => {})
    await settle()
    queryClient.getMutationCache().clear()
    expect(detail.data().firstname).toBe('Bob')
  })

  it('should tell who waits for it that it has been given up, and not be sent', async () => {
    const { auth, emulator, rename, signIn } = await looking()
    goOffline()
    const renamed = failure(rename('Robert'))
    await settle()
    await auth.signOut()
    await signIn()
    onlineManager.setOnline(true)
    expect(await renamed).toMatchObject({ kind: 'aborted' })
    expect(emulator.requests.map(({ method }) => method)).not.toContain('PUT')
  })

  it('should not be sent once given up, whatever its observer is told', async () => {
    const { created, emulator, renderAgain } = await givenUp()
    renderAgain()
    onlineManager.setOnline(true)
    expect(await created).toMatchObject({ kind: 'aborted' })
    expect(emulator.requests.map(({ path }) => path)).not.toContain('/policies')
  })

  it('should not take later ones along when it is given up', async () => {
    const { create, created } = await givenUp()
    onlineManager.setOnline(true)
    await created
    const body = { name: 'day-shift' }
    expect(await create.mutate({ body })).toMatchObject(body)
  })

  it('should show no more when its caller has failed before', async () => {
    const { auth, bob, detail, queryClient } = await looking()
    const onMutate = () => Promise.reject<unknown>(new Error('not now'))
    await failure(
      mutate(queryClient, updateUserMutation(auth, { onMutate }), {
        user_uuid: bob.uuid,
        body: { firstname: 'Robert' },
      }),
    )
    expect(detail.data().firstname).toBe('Bob')
  })

  it('should not overwrite what somebody else has changed meanwhile', async () => {
    const { auth, bob, comeBack, queryClient, rename } = await looking()
    goOffline()
    const renamed = failure(rename('Robert'))
    await settle()
    await updateUser(auth, {
      user_uuid: bob.uuid,
      body: { firstname: 'Bobby' },
    })
    // The page hears of it first, and shows it to nobody.
    onlineManager.setOnline(true)
    await queryClient.refetchQueries()
    await comeBack()
    expect(await renamed).toMatchObject({
      conflicts: {
        firstname: { base: 'Bob', mine: 'Robert', theirs: 'Bobby' },
      },
    })
  })

  it('should be one of several, of which the later one counts', async () => {
    const { auth, bob, comeBack, rename } = await looking()
    goOffline()
    const renamed = [rename('Robert'), rename('Bert')]
    await settle()
    await comeBack()
    await Promise.all(renamed)
    expect((await getUser(auth, bob.uuid)).firstname).toBe('Bert')
  })

  it('should be as it was made, whatever its observer is told meanwhile', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const create = new MutationObserver(queryClient, createPolicyMutation(auth))
    const [other] = (await listTenants(auth, { slug: 'logistics' })).items
    auth.setTenant(other!.uuid)
    goOffline()
    const created = create.mutate({ body: { name: 'night-shift' } })
    await settle()
    auth.setTenant(null)
    // As a component does that renders again.
    create.setOptions(createPolicyMutation(auth))
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    await created
    expect(emulator.requests.at(-1)).toMatchObject({
      method: 'POST',
      tenant: other!.uuid,
    })
  })
})

describe('changes that are made at once', () => {
  it('should each keep what it was given, whichever is ready first', async () => {
    const delays = [flush]
    const mutationCache = new MutationCache({
      onMutate: () => delays.pop()?.(),
    })
    const queryClient = new QueryClient({ mutationCache })
    const { auth, signIn } = setup({ auth: { queryClient } })
    await signIn()
    goOffline()
    const create = createPolicyMutation(auth)
    const names = ['night-shift', 'day-shift']
    for (const name of names)
      mutate(queryClient, create, { body: { name } }).catch(() => undefined)
    await settle()
    expect(mutationCache.getAll().map(({ state }) => state.variables)).toEqual(
      names.map((name) => ({ body: { name } })),
    )
  })
})

describe('a change of who did not make the mutation', () => {
  it('should leave nothing to who made it', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn('alice')
    const create = new MutationObserver(queryClient, createPolicyMutation(auth))
    await signIn('gina')
    goOffline()
    create.mutate({ body: { name: 'night-shift' } }).catch(() => {})
    await settle()
    await signIn('alice')
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  it('should stay when another client of the cache is signed out', async () => {
    const parts = setup()
    const { auth, queryClient, signIn } = parts
    const other = anotherPage(parts, {}, { queryClient })
    // Made before anybody was there.
    const create = new MutationObserver(
      queryClient,
      createPolicyMutation(other),
    )
    await signIn('alice')
    await other.signIn({ username: 'gina', password: SEED_PASSWORD })
    goOffline()
    create.mutate({ body: { name: 'night-shift' } }).catch(() => {})
    await settle()
    await auth.signOut()
    expect(queryClient.getMutationCache().getAll()).toHaveLength(1)
  })
})
