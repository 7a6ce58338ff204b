import { QueryClient, QueryObserver } from '@tanstack/query-core'
import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import {
  bindCache,
  createUserMutation,
  createWazoAuth,
  listTenants,
  listUsers,
  statusQuery,
  userQuery,
  usersQuery,
  type Page,
  type Scope,
  type User,
  type WazoAuth,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { baseURL, createQueryClient, failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'

const tenantOf = async (auth: WazoAuth, slug: string) =>
  (await listTenants(auth, { slug })).items[0]!.uuid

describe('the tenant', () => {
  it('should always be sent, the own one too', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    await listUsers(auth)
    const { tenant } = auth.scope
    expect(tenant).toBe(auth.session.getSnapshot().user!.tenant_uuid)
    expect(emulator.requests.at(-1)!.tenant).toBe(tenant)
  })

  it('should be switched, and switched back by null', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn('admin')
    const home = auth.scope.tenant
    const northwind = await tenantOf(auth, 'northwind')
    auth.setTenant(northwind)
    await listUsers(auth)
    expect(emulator.requests.at(-1)!.tenant).toBe(northwind)
    auth.setTenant(null)
    await listUsers(auth)
    expect(emulator.requests.at(-1)!.tenant).toBe(home)
  })

  it('should be the own one where the name is empty, as in `?tenant=`', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn('admin')
    const own = auth.scope
    auth.setTenant('')
    expect(auth.scope).toBe(own)
    expect(auth.withTenant('').scope).toEqual(own)
    await listUsers(auth, {}, { tenant: '' })
    expect(emulator.requests.at(-1)!.tenant).toBe(own.tenant)
  })

  it('should tell its followers, once for each change', async () => {
    const { auth, signIn } = setup()
    const seen: (string | null)[] = []
    auth.subscribeScope(() => seen.push(auth.scope.tenant))
    await signIn('admin')
    auth.setTenant('other')
    auth.setTenant('other')
    auth.setTenant(null)
    await auth.signOut()
    const home = seen[0]!
    expect(seen).toEqual([home, 'other', home, null])
  })

  it('should be the same scope until it changes', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const { scope } = auth
    await auth.renew()
    expect(auth.scope).toBe(scope)
    auth.setTenant('other')
    expect(auth.scope).not.toBe(scope)
  })

  it('should be as plain in a key of a client that is part of a reactive state', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const state = ref({ auth })
    const { queryKey } = usersQuery(state.value.auth)
    expect(structuredClone(queryKey)).toEqual(usersQuery(auth).queryKey)
  })

  it('should differ for a view, which shares everything else', async () => {
    const { auth, signIn } = setup()
    await signIn('admin')
    const northwind = await tenantOf(auth, 'northwind')
    const view = auth.withTenant(northwind)
    expect(view.scope).toMatchObject({ ...auth.scope, tenant: northwind })
    auth.setTenant('other')
    expect(view.scope.tenant).toBe(northwind)
    expect(view.session).toBe(auth.session)
    const { items } = await listUsers(view)
    expect(new Set(items.map((user) => user.tenant_uuid))).toEqual(
      new Set([northwind]),
    )
    await view.signOut()
    expect(auth.session.getSnapshot().status).toBe('signedOut')
  })

  it('should be said for one call alone', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn('admin')
    const tenant = await tenantOf(auth, 'northwind')
    await listUsers(auth, {}, { tenant })
    expect(emulator.requests.at(-1)!.tenant).toBe(tenant)
    expect(auth.scope.tenant).not.toBe(tenant)
  })

  it('should be forgotten with the identity', async () => {
    const { auth, signIn } = setup()
    await signIn('admin')
    auth.setTenant('other')
    await auth.signOut()
    await signIn('alice')
    expect(auth.scope.tenant).toBe(auth.session.getSnapshot().user!.tenant_uuid)
  })

  it('should be followed by an observer without React', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn('admin')
    const northwind = await tenantOf(auth, 'northwind')
    const observer = new QueryObserver<Page<User>>(
      queryClient,
      usersQuery(auth) as never,
    )
    const mixed: string[] = []
    const stops = [
      observer.subscribe(({ data }) => {
        for (const user of data?.items ?? [])
          if (user.tenant_uuid !== auth.scope.tenant) mixed.push(user.uuid)
      }),
      auth.subscribeScope(() => observer.setOptions(usersQuery(auth) as never)),
    ]
    await settle()
    auth.setTenant(northwind)
    expect(observer.getCurrentResult().data).toBeUndefined()
    await settle()
    expect(observer.getCurrentResult().data).toMatchObject({ total: 40 })
    expect(mixed).toEqual([])
    for (const stop of stops) stop()
  })
})

describe('a change of identity', () => {
  it('should abort what is under way, and write nothing of it', async () => {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn('alice')
    const options = usersQuery(auth)
    const held = hold(/users/)
    const answer = failure(queryClient.fetchQuery(options))
    await settle()
    await auth.signOut()
    expect(queryClient.isFetching()).toBe(0)
    held.release()
    await answer
    await settle()
    expect(queryClient.getQueryData(options.queryKey)).toBeUndefined()
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  it('should drop paused changes, which are not the next user’s', async () => {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn('alice')
    const held = hold(/POST .*users/)
    const run = failure(
      mutate(queryClient, createUserMutation(auth), {
        body: { username: 'ghost' },
      }),
    )
    await settle()
    await auth.signOut()
    expect(queryClient.getMutationCache().getAll()).toEqual([])
    held.release()
    expect(await run).toMatchObject({ kind: 'aborted' })
  })

  it('should keep public answers', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn('alice')
    const options = statusQuery(auth)
    await queryClient.fetchQuery(options)
    await auth.signOut()
    expect(queryClient.getQueryData(statusQuery(auth).queryKey)).toBe(true)
    expect(statusQuery(auth).queryKey).toEqual(options.queryKey)
  })

  it('should be told with the leaving scope, before anybody hears of the new one', async () => {
    const { auth, signIn } = setup()
    await signIn('alice')
    const { scope } = auth
    const heard: [Scope, string | null][] = []
    auth.onIdentityChange((leaving) => {
      heard.push([leaving, auth.scope.user])
    })
    await signIn('bob')
    expect(heard).toEqual([[scope, scope.user]])
  })

  it('should not be one when the same user comes back', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn('alice')
    await queryClient.fetchQuery(usersQuery(auth))
    const { user } = auth.session.getSnapshot()
    await signIn('alice')
    expect(auth.session.getSnapshot().user).toBe(user)
    expect(queryClient.getQueryData(usersQuery(auth).queryKey)).toBeDefined()
  })
})

describe('bindCache', () => {
  it('should empty every cache that is bound, until it is unbound', async () => {
    const { auth, signIn } = setup()
    await signIn('alice')
    const [one, two] = [createQueryClient(), createQueryClient()]
    const key = userQuery(auth, 'x').queryKey
    bindCache(auth, one)
    bindCache(auth, two)()
    for (const cache of [one, two]) cache.setQueryData(key, {} as User)
    await auth.signOut()
    expect(one.getQueryData(key)).toBeUndefined()
    expect(two.getQueryData(key)).toBeDefined()
  })

  it('should refuse another copy of query-core and name the remedy', () => {
    const { auth } = setup()
    // As another copy looks from here: the same shape of no known class.
    const foreign = { mount() {}, unmount() {} } as unknown as QueryClient
    const refusal = expect.objectContaining({
      kind: 'invalid',
      code: 'two-query-cores',
      message: expect.stringMatching(
        /npm ls @tanstack.query-core.*require/,
      ) as string,
    }) as Error
    expect(() => bindCache(auth, foreign)).toThrow(refusal)
    expect(() =>
      createWazoAuth({
        baseURL,
        tokenProvider: () => '',
        queryClient: foreign,
      }),
    ).toThrow(refusal)
  })

  it('should take a QueryClient of a subclass', () => {
    const { auth } = setup()
    class Mine extends QueryClient {}
    bindCache(auth, new Mine())()
  })
})
