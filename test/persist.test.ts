import {
  dehydrate,
  onlineManager,
  type QueryClient,
} from '@tanstack/query-core'
import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  bindPersister,
  configQuery,
  listTenants,
  requireSession,
  setUserPasswordMutation,
  statusQuery,
  updateUserMutation,
  userQuery,
  usersQuery,
  type CachePersister,
  type WazoAuth,
} from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { disk, type Disk } from './support/disk.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'
import { flush, settle } from './support/settle.ts'
import { visits } from './support/visits.ts'

const one = { limit: 1 }
const key = 'cache'

const sync = ({ storage }: Disk) =>
  createSyncStoragePersister({ storage, key, throttleTime: 0 })
const slow = ({ slow }: Disk) =>
  createAsyncStoragePersister({ storage: slow, key, throttleTime: 0 })

const signIn = (auth: WazoAuth, username: string) =>
  auth.signIn(
    username === 'admin'
      ? { username, password: 'admin-password' }
      : { username, password: SEED_PASSWORD },
  )

/** A page that has been looked at by a user, and what it left on the disk. */
async function looked(persister: (disk: Disk) => CachePersister = slow) {
  const parts = setup()
  const place = disk()
  const { open } = visits(parts, () => persister(place))
  const visit = open()
  await visit.restored
  await signIn(visit.auth, 'alice')
  const users = await visit.queryClient.fetchQuery(usersQuery(visit.auth))
  await settle()
  const rows = users.items.map(({ uuid }) => uuid)
  return { ...parts, ...visit, open, place, rows }
}

const keysOf = (queryClient: QueryClient) =>
  queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey)

/** Whose entries lie on a disk. */
const ownersOf = (place: Disk) => [
  ...new Set(
    [...place.text().matchAll(/"user":"([^"]+)"/g)].map(([, user]) => user),
  ),
]

describe.each([
  ['a throttled persister', sync],
  ['an asynchronous persister', slow],
])('%s that is bound', (_, persister) => {
  it('should show after a reload what the user has seen, without a request', async () => {
    const { close, emulator, open, rows } = await looked(persister)
    close()
    const before = emulator.requests.length
    const { auth, queryClient, restored } = open()
    await restored
    const options = usersQuery(auth)
    const seen = queryClient.getQueryData(options.queryKey)!
    expect(seen.items.map(({ uuid }) => uuid)).toEqual(rows)
    expect(await queryClient.fetchQuery(options)).toBe(seen)
    expect(emulator.requests).toHaveLength(before)
  })

  it('should leave nothing behind when the user signs out', async () => {
    const { auth, place, queryClient, rows } = await looked(persister)
    expect(place.text()).toContain(rows[0])
    const { user } = auth.scope
    // Something to be written at the very end.
    queryClient.setQueryData(userQuery(auth, 'x').queryKey, {} as never)
    await auth.signOut()
    await settle()
    expect(place.text()).not.toContain(rows[0])
    expect(place.text()).not.toContain(user)
  })

  it('should keep nothing of the former user for the next', async () => {
    const { auth, place, queryClient } = await looked(persister)
    expect(ownersOf(place)).toEqual([auth.scope.user])
    await signIn(auth, 'bob')
    await queryClient.fetchQuery(usersQuery(auth, one))
    await settle()
    expect(ownersOf(place)).toEqual([auth.scope.user])
  })
})

describe('a bound persister', () => {
  it('should not restore before it is known who is there', async () => {
    const { close, open, place } = await looked()
    close()
    const release = place.hold()
    const visit = open()
    await settle()
    expect(keysOf(visit.queryClient)).toEqual([])
    release()
    await visit.restored
    expect(visit.queryClient.getQueryCache().getAll()).toHaveLength(1)
  })

  it('should not restore what its user leaves meanwhile', async () => {
    const { close, open, place, rows } = await looked()
    close()
    const release = place.hold()
    const { auth, queryClient, restored } = open()
    await settle()
    const leaving = auth.signOut()
    release()
    await Promise.all([leaving, restored])
    await settle()
    expect(keysOf(queryClient)).toEqual([])
    expect(place.text()).not.toContain(rows[0])
  })

  it('should restore nothing to a cache whose user has just left', async () => {
    const { auth, place } = await looked()
    const persister = bindPersister(auth, slow(place))
    const restored = await persister.restoreClient()
    expect(restored?.clientState.queries).toHaveLength(1)
    await auth.signOut()
    expect(restored?.clientState.queries).toEqual([])
  })

  it('should not be outrun by a write that was held back at sign-out', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const parts = setup()
    const place = disk()
    const { storage } = place
    const { auth, queryClient, restored } = visits(parts, () =>
      createSyncStoragePersister({ storage, key, throttleTime: 1000 }),
    ).open()
    await restored
    await signIn(auth, 'alice')
    await queryClient.fetchQuery(usersQuery(auth))
    await flush()
    await auth.signOut()
    vi.advanceTimersByTime(1000)
    expect(place.text()).toContain('"queries":[]')
    expect(ownersOf(place)).toEqual([])
  })

  it('should not be outrun by a write that was under way at sign-out', async () => {
    const { auth, place, queryClient } = await looked()
    const release = place.hold()
    queryClient.setQueryData(userQuery(auth, 'x').queryKey, {} as never)
    await settle()
    await auth.signOut()
    release()
    await settle()
    expect(place.text()).toBe('')
  })

  it('should not remove what the next user writes', async () => {
    const { auth, place, queryClient } = await looked()
    const release = place.hold()
    queryClient.setQueryData(userQuery(auth, 'x').queryKey, {} as never)
    await settle()
    await auth.signOut()
    await signIn(auth, 'bob')
    await queryClient.fetchQuery(usersQuery(auth, one))
    release()
    await settle()
    expect(ownersOf(place)).toEqual([auth.scope.user])
  })

  it('should discard what another user has left', async () => {
    const { auth, close, open, place } = await looked()
    const kept = place.storage.getItem(key)!
    await auth.signOut()
    await signIn(auth, 'bob')
    await settle()
    close()
    place.put(key, kept)
    const visit = open()
    await visit.restored
    expect(visit.auth.scope.user).toBe(auth.scope.user)
    expect(keysOf(visit.queryClient)).toEqual([])
    expect(place.text()).toBe('')
  })

  it.each([
    ['another server', { serverId: 'another' }],
    ['another version of the application', { buster: '2' }],
  ])('should discard what is of %s', async (_, how) => {
    const { close, open, place } = await looked()
    close()
    const { queryClient, restored } = open(how)
    await restored
    expect(keysOf(queryClient)).toEqual([])
    expect(place.text()).toBe('')
  })

  it('should discard what another version of this library has written', async () => {
    const { close, open, place } = await looked()
    close()
    place.put(key, place.storage.getItem(key)!.replace('[1,', '[0,'))
    const { queryClient, restored } = open()
    await restored
    expect(keysOf(queryClient)).toEqual([])
    expect(place.text()).toBe('')
  })

  it.each([
    ['cut short', (text: string) => text.slice(0, 100)],
    ['nothing', () => 'null'],
    ['a number', () => '7'],
    ['of no time', (text: string) => text.replace(/"timestamp":\d+/, '"a":1')],
    ['a list', (text: string) => text.replace('"queries":[', '"queries":1,[')],
  ])('should discard content that is %s', async (_, spoil) => {
    const { close, open, place } = await looked()
    close()
    place.put(key, spoil(place.storage.getItem(key)!))
    const { queryClient, restored } = open()
    await restored
    expect(keysOf(queryClient)).toEqual([])
    expect(place.text()).not.toContain('items')
  })

  it.each([
    ['no state', { state: null }],
    ['no key', { queryKey: 'users' }],
    [
      'a key of another user',
      { queryKey: ['wazo-auth', { user: 'eve' }, 'users'] },
    ],
    ['the hash of another key', { queryHash: '["wazo-auth"]' }],
    ['a secret', { meta: { secret: true } }],
  ])(
    'should leave out an entry with %s, and restore the rest',
    async (_, bad) => {
      const { auth, close, open, place, queryClient } = await looked()
      await queryClient.fetchQuery(userQuery(auth, auth.scope.user!))
      await settle()
      close()
      const cache = JSON.parse(place.storage.getItem(key)!) as {
        clientState: { queries: object[] }
      }
      const [first, second] = cache.clientState.queries
      cache.clientState.queries = [{ ...first, ...bad }, second!]
      place.put(key, JSON.stringify(cache))
      const visit = open()
      await visit.restored
      expect(keysOf(visit.queryClient)).toEqual([
        userQuery(auth, auth.scope.user!).queryKey,
      ])
    },
  )

  it('should keep each tenant to itself', async () => {
    const parts = setup()
    const place = disk()
    const { open } = visits(parts, () => slow(place))
    const first = open()
    await first.restored
    await signIn(first.auth, 'admin')
    const { items } = await listTenants(first.auth, { slug: 'northwind' })
    const tenant = items[0]!.uuid
    const there = first.auth.withTenant(tenant)
    const rows = await first.queryClient.fetchQuery(usersQuery(there))
    await settle()
    first.close()
    const { auth, queryClient, restored } = open()
    await restored
    const shown = (client: WazoAuth) =>
      queryClient.getQueryData(usersQuery(client).queryKey)
    expect(shown(auth)).toBeUndefined()
    expect(shown(auth.withTenant(tenant))).toEqual(rows)
  })

  it('should write down no secret', async () => {
    const parts = setup()
    const place = disk()
    const { open } = visits(parts, () => slow(place))
    const { auth, queryClient, restored } = open()
    await restored
    await signIn(auth, 'admin')
    await queryClient.fetchQuery({ ...configQuery(auth), gcTime: 10_000 })
    await queryClient.fetchQuery(usersQuery(auth))
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const user_uuid = auth.scope.user!
    const change = { user_uuid, body: { firstname: 'Paused' } }
    mutate(queryClient, updateUserMutation(auth), change).catch(() => {})
    const secret = { user_uuid, token: 'canary-1', password: 'canary-2' }
    const done = failure(
      mutate(queryClient, setUserPasswordMutation(auth), secret),
    )
    await settle()
    expect(place.text()).toContain('"users"')
    expect(place.text()).toContain('Paused')
    expect(place.text()).not.toContain('canary')
    expect(place.text()).not.toContain('"config"')
    await done
    await auth.signOut()
    await settle()
    expect(place.text()).not.toContain('Paused')
  })

  it('should write down no secret, whatever its caller and a filter say', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn('admin')
    const meta = { toast: true }
    await queryClient.fetchQuery({ ...configQuery(auth), gcTime: 10_000, meta })
    await queryClient.fetchQuery(usersQuery(auth))
    const written: string[] = []
    const { persistClient } = bindPersister(auth, {
      persistClient: (cache) => void written.push(JSON.stringify(cache)),
      restoreClient: () => undefined,
      removeClient: () => undefined,
    })
    await persistClient({
      timestamp: 1,
      buster: '',
      clientState: dehydrate(queryClient, { shouldDehydrateQuery: () => true }),
    })
    expect(written.join()).toContain('"users"')
    expect(written.join()).not.toContain('bootstrap_user_password')
  })

  it('should keep what waits for the network, to be sent after all', async () => {
    const { auth, close, emulator, open, queryClient } = await looked()
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    const change = { user_uuid: auth.scope.user!, body: { firstname: 'Late' } }
    mutate(queryClient, updateUserMutation(auth), change).catch(() => {})
    await settle()
    close()
    const visit = open({
      async prepare(auth, queryClient) {
        await requireSession(auth)
        const options = updateUserMutation(auth)
        queryClient.setMutationDefaults(options.mutationKey, options)
      },
    })
    await visit.restored
    onlineManager.setOnline(true)
    await visit.queryClient.resumePausedMutations()
    expect(emulator.requests.at(-1)).toMatchObject({ method: 'PUT' })
    const user = await visit.queryClient.fetchQuery(
      userQuery(visit.auth, change.user_uuid),
    )
    expect(user.firstname).toBe('Late')
  })

  it('should keep what is nobody’s, and what another library asked', async () => {
    const { auth, close, open, queryClient } = await looked()
    await queryClient.fetchQuery(statusQuery(auth))
    queryClient.setQueryData(['weather'], 'rain')
    await settle()
    close()
    const visit = open()
    await visit.restored
    const read = (queryKey: readonly unknown[]) =>
      visit.queryClient.getQueryData(queryKey)
    expect(read(statusQuery(auth).queryKey)).toBe(true)
    expect(read(['weather'])).toBe('rain')
  })

  it('should cost a session nothing where storage fails', async () => {
    const broken = () => {
      throw new Error('full')
    }
    const parts = setup()
    const { auth, restored } = visits(parts, () => ({
      persistClient: () => {},
      restoreClient: broken,
      removeClient: broken,
    })).open()
    await restored
    await signIn(auth, 'alice')
    expect(await auth.signOut()).toMatchObject([{ error: null }])
  })
})
