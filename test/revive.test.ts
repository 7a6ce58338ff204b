import {
  dehydrate,
  hydrate,
  onlineManager,
  type QueryClient,
} from '@tanstack/query-core'
import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createPolicyMutation,
  deleteUserMutation,
  listTenants,
  postpone,
  requireSession,
  reviveMutations,
  updateUser,
  updateUserMutation,
  userQuery,
  usersQuery,
  type User,
} from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { disk } from './support/disk.ts'
import { mutate } from './support/mutate.ts'
import { setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { visits } from './support/visits.ts'

const day = 24 * 3_600_000
const who = { username: 'alice', password: SEED_PASSWORD }

/** A page that has shown some users, and reloads. */
async function looked() {
  const parts = setup()
  const place = disk()
  const { open } = visits(parts, () =>
    createAsyncStoragePersister({
      storage: place.slow,
      key: 'cache',
      throttleTime: 0,
    }),
  )
  const visit = open()
  await visit.restored
  await visit.auth.signIn(who)
  const { auth, queryClient } = visit
  const bob = await userOf(auth, 'bob')
  await queryClient.fetchQuery(usersQuery(auth))
  await queryClient.fetchQuery(userQuery(auth, bob.uuid))
  await settle()
  const reload = async () => {
    await settle()
    visit.close()
    const next = open({
      async prepare(auth, queryClient) {
        const mutations = [updateUserMutation, createPolicyMutation]
        onTestFinished(reviveMutations(auth, queryClient, mutations))
        await requireSession(auth)
      },
    })
    await next.restored
    await settle()
    const shown = () =>
      next.queryClient.getQueryData<User>(
        userQuery(next.auth, bob.uuid).queryKey,
      )?.firstname
    return { ...next, shown }
  }
  return { ...parts, ...visit, bob, reload }
}

function goOffline() {
  onlineManager.setOnline(false)
  onTestFinished(() => onlineManager.setOnline(true))
}

const rename = (
  {
    auth,
    queryClient,
  }: Pick<Awaited<ReturnType<typeof looked>>, 'auth' | 'queryClient'>,
  user_uuid: string,
) => {
  const body = { firstname: 'Robert' }
  const update = updateUserMutation(auth)
  mutate(queryClient, update, { user_uuid, body }).catch(() => undefined)
}

/** A page that creates a policy, and a server that does not answer. */
async function creating() {
  const { auth, emulator, hold, queryClient, signIn } = setup()
  await signIn()
  onTestFinished(reviveMutations(auth, queryClient, [createPolicyMutation]))
  const sent = hold(/POST .*policies/)
  function create() {
    const body = { name: 'Night shift' }
    const options = createPolicyMutation(auth)
    mutate(queryClient, options, { body }).catch(() => undefined)
  }
  async function loseSession() {
    emulator.reset()
    userOf(auth, 'bob').catch(() => undefined)
    await settle()
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
  }
  // A persister writes when it is told of a change.
  let kept = 0
  queryClient.getMutationCache().subscribe(() => {
    kept = dehydrate(queryClient).mutations.length
  })
  const isKept = () => kept > 0
  return { auth, create, hold, isKept, loseSession, queryClient, sent }
}

describe('a change that waited when the page was reloaded', () => {
  it('should show again, and be sent', async () => {
    const page = await looked()
    goOffline()
    rename(page, page.bob.uuid)
    const { auth, queryClient, shown } = await page.reload()
    expect(shown()).toBe('Robert')
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    expect(await userOf(auth, 'bob')).toMatchObject({ firstname: 'Robert' })
    expect(shown()).toBe('Robert')
  })

  it('should be kept until the user has signed in again, over further reloads', async () => {
    const page = await looked()
    goOffline()
    rename(page, page.bob.uuid)
    await settle()
    page.emulator.reset()
    await page.clock.advance(day)
    onlineManager.setOnline(true)
    for (let reloads = 0; reloads < 2; reloads++) {
      const { auth, close, queryClient, shown } = await page.reload()
      void queryClient.resumePausedMutations()
      await settle()
      expect(auth.session.getSnapshot().status).toBe('reauthRequired')
      expect(shown()).toBe('Robert')
      close()
    }
    const { auth, queryClient } = await page.reload()
    void queryClient.resumePausedMutations()
    await auth.signIn(who)
    await settle()
    expect(await userOf(auth, 'bob')).toMatchObject({ firstname: 'Robert' })
    await page.reload()
    const methods = page.emulator.requests.map(({ method }) => method)
    expect(methods.filter((method) => method === 'PUT')).toHaveLength(1)
  })

  it('should not be kept if it may have reached the server before the session was lost', async () => {
    const { create, isKept, loseSession, queryClient, sent } = await creating()
    create()
    await settle()
    expect(sent.count).toBe(1)
    await loseSession()
    expect(isKept()).toBe(false)
    expect(dehydrate(queryClient).mutations).toEqual([])
  })

  it('should be kept while it waits for its user, and no longer once it is sent', async () => {
    const { auth, create, hold, isKept, loseSession, sent } = await creating()
    await loseSession()
    create()
    await settle()
    const asked = hold(/POST .*token/)
    const signedIn = auth.signIn(who)
    await settle()
    expect(auth.session.getSnapshot().status).toBe('signingIn')
    expect(isKept()).toBe(true)
    asked.release()
    await signedIn
    await settle()
    expect(sent.count).toBe(1)
    expect(isKept()).toBe(false)
  })

  it('should be kept while it waits for the network, whoever signs in meanwhile', async () => {
    const { auth, create, isKept, loseSession } = await creating()
    goOffline()
    create()
    await loseSession()
    await auth.signIn(who)
    expect(isKept()).toBe(true)
  })

  it('should be shown for no longer than it takes, however soon it is sent', async () => {
    const { auth, bob, queryClient } = await looked()
    const { uuid: user_uuid } = bob
    const { queryKey } = userQuery(auth, user_uuid)
    goOffline()
    rename({ auth, queryClient }, user_uuid)
    await settle()
    const { mutations } = dehydrate(queryClient)
    queryClient.clear()
    onTestFinished(reviveMutations(auth, queryClient, [updateUserMutation]))
    onlineManager.setOnline(true)
    await queryClient.fetchQuery(userQuery(auth, user_uuid))
    hydrate(queryClient, { mutations })
    await queryClient.resumePausedMutations()
    expect(queryClient.getQueryData(queryKey)?.firstname).toBe('Robert')
    await updateUser(auth, { user_uuid, body: { firstname: 'Bobby' } })
    await queryClient.refetchQueries({ queryKey, type: 'all' })
    expect(queryClient.getQueryData(queryKey)?.firstname).toBe('Bobby')
  })

  it('should be undone when it is refused', async () => {
    const page = await looked()
    goOffline()
    rename(page, page.bob.uuid)
    const { queryClient, shown } = await page.reload()
    page.emulator.fault({ on: /^PUT/, answer: { status: 403 } })
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    expect(shown()).toBe('Bob')
  })

  it('should not overwrite what somebody else has changed meanwhile', async () => {
    const page = await looked()
    const { uuid } = page.bob
    goOffline()
    rename(page, uuid)
    const { auth, queryClient } = await page.reload()
    await updateUser(auth, { user_uuid: uuid, body: { firstname: 'Bobby' } })
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    expect(await userOf(auth, 'bob')).toMatchObject({ firstname: 'Bobby' })
  })

  it('should be sent in the tenant where it was made', async () => {
    const { auth, emulator, queryClient, reload } = await looked()
    const create = createPolicyMutation(auth)
    const [other] = (await listTenants(auth, { slug: 'logistics' })).items
    auth.setTenant(other!.uuid)
    goOffline()
    mutate(queryClient, create, { body: { name: 'night-shift' } }).catch(
      () => undefined,
    )
    const next = await reload()
    expect(next.auth.scope.tenant).not.toBe(other!.uuid)
    onlineManager.setOnline(true)
    await next.queryClient.resumePausedMutations()
    expect(emulator.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/policies',
      tenant: other!.uuid,
      status: 200,
    })
  })

  it.each([{}, { body: null }])(
    'should be let go of where it is none: %j',
    async (damage) => {
      const { auth, bob, queryClient } = await looked()
      const { uuid: user_uuid } = bob
      goOffline()
      rename({ auth, queryClient }, user_uuid)
      await settle()
      const { mutations } = dehydrate(queryClient)
      mutations[0]!.state.variables = { user_uuid, ...damage }
      queryClient.clear()
      onTestFinished(reviveMutations(auth, queryClient, [updateUserMutation]))
      onlineManager.setOnline(true)
      await queryClient.fetchQuery(usersQuery(auth))
      hydrate(queryClient, { mutations })
      await settle()
      expect(queryClient.isMutating()).toBe(0)
      rename({ auth, queryClient }, user_uuid)
      await settle()
      const answer = await queryClient.fetchQuery(userQuery(auth, user_uuid))
      expect(answer.firstname).toBe('Robert')
    },
  )

  it('should be neither shown nor sent for another user', async () => {
    const { auth, bob, emulator, queryClient } = await looked()
    goOffline()
    rename({ auth, queryClient }, bob.uuid)
    await settle()
    const { mutations } = dehydrate(queryClient)
    await auth.signIn({
      username: 'admin',
      password: emulator.config.bootstrap_user_password,
    })
    auth.setTenant(bob.tenant_uuid)
    onTestFinished(reviveMutations(auth, queryClient, [updateUserMutation]))
    onlineManager.setOnline(true)
    const detail = userQuery(auth, bob.uuid)
    await queryClient.fetchQuery(detail)
    hydrate(queryClient, { mutations })
    await settle()
    expect(queryClient.getQueryData(detail.queryKey)!.firstname).toBe('Bob')
    await queryClient.resumePausedMutations()
    expect((await userOf(auth, 'bob')).firstname).toBe('Bob')
  })

  it('should be of this library, however alike another key is', async () => {
    const { auth, bob, queryClient } = await looked()
    goOffline()
    rename({ auth, queryClient }, bob.uuid)
    await settle()
    const { mutations } = dehydrate(queryClient)
    const [, ...rest] = mutations[0]!.mutationKey!
    mutations[0]!.mutationKey = ['my-app', ...rest]
    queryClient.clear()
    onTestFinished(reviveMutations(auth, queryClient, [updateUserMutation]))
    hydrate(queryClient, { mutations })
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    expect((await userOf(auth, 'bob')).firstname).toBe('Bob')
  })

  it('should be sent to no other server of the page', async () => {
    const page = await looked()
    const other = setup({ auth: { baseURL: 'https://other.test/0.1' } })
    await other.signIn()
    goOffline()
    rename(page, page.bob.uuid)
    await settle()
    const { queryClient } = other
    for (const auth of [page.auth, other.auth])
      onTestFinished(reviveMutations(auth, queryClient, [updateUserMutation]))
    const { mutations } = dehydrate(page.queryClient)
    hydrate(queryClient, { mutations })
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    const firstnames = [page.auth, other.auth].map(
      async (auth) => (await userOf(auth, 'bob')).firstname,
    )
    expect(await Promise.all(firstnames)).toEqual(['Robert', 'Bob'])
  })
})

it('should keep of a page that is gone who was about to be deleted, to be asked for', async () => {
  const { auth, bob, queryClient, reload } = await looked()
  const { queryKey } = usersQuery(auth)
  const isShown = (cache: QueryClient) =>
    cache.getQueryData(queryKey)!.items.some(({ uuid }) => uuid === bob.uuid)
  postpone(auth, queryClient, deleteUserMutation, [bob.uuid])
  expect(isShown(queryClient)).toBe(false)
  // Something to be written down.
  const me = userQuery(auth, auth.scope.user!)
  await queryClient.fetchQuery(me)
  const next = (await reload()).queryClient
  expect(isShown(next)).toBe(true)
  const isOld = (key: readonly unknown[]) =>
    next.getQueryState(key)?.isInvalidated
  expect([isOld(queryKey), isOld(me.queryKey)]).toEqual([true, false])
})
