import {
  MutationObserver,
  QueryClient,
  QueryObserver,
} from '@tanstack/query-core'
import { experimental_createQueryPersister } from '@tanstack/query-persist-client-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  backendsQuery,
  bindStorage,
  configQuery,
  updateUserMutation,
  userQuery,
  usersQuery,
  type AnswerStorage,
} from '../src/index.ts'
import { disk } from './support/disk.ts'
import { setup } from './support/setup.ts'
import { settle } from './support/settle.ts'

it('should read an answer that is kept by itself for nobody but its user', async () => {
  const place = disk()
  const { persisterFn } = experimental_createQueryPersister({
    storage: place.storage,
  })
  const { auth, calls, signIn } = setup()
  /** Asks on a page that was opened just now. */
  async function ask() {
    const queryClient = new QueryClient({
      defaultOptions: { queries: { persister: persisterFn as never } },
    })
    const { items } = await queryClient.fetchQuery(usersQuery(auth))
    if (auth.scope.user === admin)
      await queryClient.fetchQuery(configQuery(auth))
    await settle()
    queryClient.clear()
    return items.length
  }
  await signIn('admin')
  const admin = auth.scope.user
  const seen = await ask()
  expect(calls()).toEqual(['GET /users', 'GET /config'])
  expect(await ask()).toBe(seen)
  expect(calls()).toEqual(['GET /config'])
  expect(place.text()).not.toContain('bootstrap')
  await signIn('alice')
  expect(await ask()).not.toBe(seen)
  expect(calls()).toContain('GET /users')
})

it('should soon show what was edited since, where restoring refetches always', async () => {
  const place = disk()
  const { persisterFn } = experimental_createQueryPersister({
    storage: place.storage,
    refetchOnRestore: 'always',
  })
  const { auth, signIn } = setup()
  await signIn()
  const uuid = auth.scope.user!
  const page = () =>
    new QueryClient({
      defaultOptions: { queries: { persister: persisterFn as never } },
    })
  const before = page()
  const me = userQuery(auth, uuid)
  await before.fetchQuery(me)
  // It is stored a little later.
  await settle()
  await new MutationObserver(before, updateUserMutation(auth)).mutate({
    user_uuid: uuid,
    body: { firstname: 'Edited' },
  })
  await settle()
  const after = new QueryObserver(page(), me)
  onTestFinished(after.subscribe(() => {}))
  await settle()
  expect(after.getCurrentResult().data?.firstname).toBe('Edited')
})

describe('bindStorage', () => {
  /** A session whose answers are kept one by one in a bound storage. */
  async function keeping(storage: AnswerStorage) {
    const { auth, calls, signIn } = setup()
    const { persisterFn } = experimental_createQueryPersister({
      storage: bindStorage(auth, storage) as never,
    })
    await signIn()
    const queryClient = new QueryClient({
      defaultOptions: { queries: { persister: persisterFn as never } },
    })
    await queryClient.fetchQuery(usersQuery(auth))
    await queryClient.fetchQuery(backendsQuery(auth))
    await settle()
    return { auth, calls, queryClient, signIn, persisterFn }
  }

  it('should remove the answers of a user at sign-out, and no others', async () => {
    const place = disk()
    place.put('theirs', 'a setting')
    const { auth } = await keeping(place.storage)
    expect(place.text()).toContain('alice')
    await auth.signOut()
    await settle()
    const kept = place.storage.entries().map(([key]) => key)
    expect(place.text()).not.toContain('alice')
    expect(kept).toEqual(['theirs', expect.stringContaining('backends')])
  })

  it('should pass over keys that only look like its own', async () => {
    const place = disk()
    const strangers = [
      '["wazo-auth",',
      '["wazo-auth",null]',
      '["wazo-auth",7]x',
    ]
    for (const key of strangers) place.put(key, 'a setting')
    const { auth } = await keeping(place.storage)
    await auth.signOut()
    await settle()
    expect(place.text()).not.toContain('alice')
    expect(place.storage.entries().map(([key]) => key)).toEqual(
      expect.arrayContaining(strangers),
    )
  })

  it('should still find them while their user is here', async () => {
    const place = disk()
    const { auth, calls, persisterFn } = await keeping(place.storage)
    const queryClient = new QueryClient({
      defaultOptions: { queries: { persister: persisterFn as never } },
    })
    calls()
    await queryClient.fetchQuery(usersQuery(auth))
    expect(calls()).toEqual([])
  })

  it('should remove what was being written, and let nothing come late', async () => {
    const place = disk()
    const release = place.hold()
    const { auth } = await keeping({
      ...place.slow,
      // Only what is written is slow.
      ...{ getItem: place.storage.getItem },
    })
    const late = bindStorage(auth, place.storage)
    const { queryKey } = usersQuery(auth)
    await auth.signOut()
    release()
    await settle()
    expect(place.text()).toContain('backends')
    await late.setItem(`late-${JSON.stringify(queryKey)}`, 'alice')
    expect(place.text()).not.toContain('alice')
  })
})
