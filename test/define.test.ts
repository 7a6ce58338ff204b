import {
  InfiniteQueryObserver,
  QueriesObserver,
  QueryObserver,
  skipToken,
  type QueryClient,
  type QueryKey,
} from '@tanstack/query-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as library from '../src/index.ts'
import {
  backendsQuery,
  listUsers,
  policiesQuery,
  statusQuery,
  tokenQuery,
  userPoliciesQuery,
  userQuery,
  usersInfiniteQuery,
  usersKey,
  usersQuery,
  type Page,
  type User,
  type WazoAuth,
} from '../src/index.ts'
import { clientOf } from './support/clientOf.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { watch } from './support/watch.ts'

interface Definition {
  (auth: WazoAuth, input?: unknown): { queryKey?: QueryKey }
  resource: string
  operation: string
}

const definitions = Object.entries(library).filter(([, value]) =>
  Object.hasOwn(value, 'operation'),
) as unknown as [string, Definition][]

/** What is shown as soon as one query, once answered, gives way to another. */
async function dataAfter(queryClient: QueryClient, one: object, two: object) {
  const observer = new QueryObserver(queryClient, one as never)
  onTestFinished(observer.subscribe(() => {}))
  await settle()
  expect(observer.getCurrentResult().data).toBeDefined()
  observer.setOptions(two as never)
  return observer.getCurrentResult().data
}

describe('a query that fails', () => {
  it.each([
    [4, 'bad gateway'],
    [4, 'offline'],
    [1, { status: 404, body: { reason: ['No such user'] } }],
  ] as const)('should be asked %i times after %j', async (times, answer) => {
    const { auth, calls, emulator, queryClient, signIn } = setup()
    await signIn()
    emulator.fault({ answer })
    await failure(queryClient.fetchQuery(userQuery(auth, 'some-uuid')))
    expect(calls()).toHaveLength(times)
  })
})

describe('keys', () => {
  it('should be unique by resource and operation', () => {
    const queries = definitions.filter(([name]) => name.endsWith('Query'))
    const mutations = definitions.filter(([name]) => name.endsWith('Mutation'))
    for (const group of [queries, mutations]) {
      const pairs = group.map(
        ([, { resource, operation }]) => `${resource} ${operation}`,
      )
      expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([])
      expect(pairs.length).toBeGreaterThan(10)
    }
  })

  it('should name the resource that their key finds', () => {
    const auth = clientOf(fetch)
    for (const [name, definition] of definitions) {
      const key = `${definition.resource}Key`
      expect([name, Object.hasOwn(library, key)]).toEqual([name, true])
      if (!name.endsWith('Query')) continue
      const { queryKey } = definition(auth, skipToken)
      expect(queryKey!.slice(0, 1)).toEqual(['wazo-auth'])
      expect(queryKey!.slice(2, 4)).toEqual([
        definition.resource,
        definition.operation,
      ])
    }
  })

  it('should be scope, resource, operation and input', async () => {
    const { auth, signIn } = setup()
    await signIn()
    expect(usersQuery(auth, { limit: 5 }).queryKey).toEqual([
      'wazo-auth',
      auth.scope,
      'users',
      'list',
      { limit: 5 },
    ])
    expect(userQuery(auth, 'uuid').queryKey.at(-1)).toBe('uuid')
    expect(usersKey({ tenant: 'a' })).toEqual([
      'wazo-auth',
      { tenant: 'a' },
      'users',
    ])
  })

  it('should be one for all ways of saying the same', async () => {
    const { auth, queryClient, signIn, calls } = setup()
    await signIn()
    await queryClient.fetchQuery(usersQuery(auth, { limit: 1, search: 'a' }))
    await queryClient.fetchQuery(usersQuery(auth, { search: 'a', limit: 1 }))
    await queryClient.fetchQuery(
      usersQuery(auth, { limit: 1, search: 'a', order: undefined }),
    )
    expect(calls()).toHaveLength(1)
    expect(usersQuery(auth).queryKey).toEqual(usersQuery(auth, {}).queryKey)
    expect(usersQuery(auth).queryKey).toEqual(
      usersQuery(auth.withTenant(auth.scope.tenant!)).queryKey,
    )
  })

  it('should stay what they are when the input goes on changing', () => {
    const auth = clientOf(fetch)
    const input = { search: 'a' }
    const { queryKey } = usersQuery(auth, input)
    input.search = 'ab'
    expect(queryKey[4]).toEqual({ search: 'a' })
  })

  it('should tell apart what is said', async () => {
    const { auth, signIn } = setup()
    await signIn()
    const inputs = [{}, { limit: 0 }, { recurse: false }, { search: '' }]
    const keys = inputs.map((input) =>
      JSON.stringify(usersQuery(auth, input).queryKey),
    )
    expect(new Set(keys).size).toBe(inputs.length)
  })

  it('should differ by server, user and tenant, as far as these matter', async () => {
    const { auth, signIn } = setup()
    await signIn('admin')
    const { server, user } = auth.scope
    expect(backendsQuery(auth).queryKey[1]).toEqual({ server })
    expect(tokenQuery(auth, {}).queryKey[1]).toEqual({ server, user })
    const before = policiesQuery(auth).queryKey
    auth.setTenant('other')
    expect(policiesQuery(auth).queryKey[1]).toEqual({
      server,
      user,
      tenant: 'other',
    })
    expect(policiesQuery(auth).queryKey).not.toEqual(before)
  })

  it('should name the server as told, for caches that travel', () => {
    const { auth } = setup({ auth: { serverId: 'pbx-1' } })
    expect(auth.scope.server).toBe('pbx-1')
    expect(statusQuery(auth).queryKey[1]).toEqual({ server: 'pbx-1' })
  })

  it('should keep pages of scrolling apart from pages of a table', async () => {
    const { auth, signIn } = setup()
    await signIn()
    expect(usersInfiniteQuery(auth, { limit: 5 }).queryKey).not.toEqual(
      usersQuery(auth, { limit: 5 }).queryKey,
    )
  })
})

describe('a query', () => {
  it('should be read in both directions where its pages are capped', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const options = usersInfiniteQuery(auth, { limit: 5 })
    const users = new InfiniteQueryObserver(queryClient, {
      ...options,
      maxPages: 2,
    })
    onTestFinished(users.subscribe(() => {}))
    await settle()
    const offsets = () => users.getCurrentResult().data?.pageParams
    await users.fetchNextPage()
    await users.fetchNextPage()
    expect(offsets()).toEqual([5, 10])
    await users.fetchPreviousPage()
    expect(offsets()).toEqual([0, 5])
    expect(users.getCurrentResult().hasPreviousPage).toBe(false)
  })

  it('should work with observers, alone and many', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 2 }))
    await settle()
    expect(list.data().items).toHaveLength(2)
    const observer = new QueriesObserver(queryClient, [
      userQuery(auth, list.data().items[0]!.uuid),
      policiesQuery(auth),
    ])
    const stop = observer.subscribe(() => {})
    await settle()
    const [user, policies] = observer.getCurrentResult()
    expect(user!.data).toEqual(list.data().items[0])
    expect(policies!.status).toBe('success')
    stop()
  })

  it('should abort its request with its last observer', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    emulator.fault({ answer: 'hang' })
    const observer = new QueryObserver(queryClient, usersQuery(auth))
    const stop = observer.subscribe(() => {})
    await settle()
    expect(queryClient.isFetching()).toBe(1)
    stop()
    await settle()
    expect(queryClient.isFetching()).toBe(0)
    expect(emulator.requests.at(-1)!.status).toBeUndefined()
  })

  it('should try again where that can help, and not where it cannot', async () => {
    const { auth, calls, emulator, queryClient, signIn } = setup()
    await signIn()
    emulator.fault({ answer: 'bad gateway', times: 2 })
    await queryClient.fetchQuery(usersQuery(auth)).catch(() => {})
    const { result } = watch(queryClient, usersQuery(auth))
    await expect.poll(() => result().status).toBe('success')
    calls()
    const gone = watch(queryClient, userQuery(auth, 'no-uuid'))
    await settle()
    expect(gone.result()).toMatchObject({
      status: 'error',
      failureCount: 1,
      error: { kind: 'notFound' },
    })
    expect(calls()).toEqual(['GET /users/no-uuid'])
  })

  it('should be skipped, whatever the cache holds', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    await queryClient.fetchQuery(usersQuery(auth))
    calls()
    const skipped = watch(queryClient, usersQuery(auth, skipToken))
    await settle()
    expect(skipped.result()).toMatchObject({
      data: undefined,
      status: 'pending',
      fetchStatus: 'idle',
    })
    expect(calls()).toEqual([])
  })

  it('should keep the former page while the next one loads', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const observer = new QueryObserver(
      queryClient,
      usersQuery(auth, { limit: 5 }),
    )
    const stop = observer.subscribe(() => {})
    await settle()
    const first = observer.getCurrentResult().data
    observer.setOptions(usersQuery(auth, { limit: 5, offset: 5 }))
    expect(observer.getCurrentResult()).toMatchObject({
      data: first,
      isPlaceholderData: true,
    })
    await settle()
    expect(observer.getCurrentResult().data).not.toEqual(first)
    observer.setOptions(usersQuery(auth, skipToken))
    expect(observer.getCurrentResult().data).toBeUndefined()
    stop()
  })

  it('should never keep what belongs elsewhere', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn('admin')
    const observer = new QueryObserver<Page<User>>(
      queryClient,
      usersQuery(auth) as never,
    )
    const stop = observer.subscribe(() => {})
    await settle()
    expect(observer.getCurrentResult().data!.items.length).toBeGreaterThan(0)
    auth.setTenant(emulator.signIn('alice').user.tenant_uuid)
    observer.setOptions(usersQuery(auth) as never)
    expect(observer.getCurrentResult().data).toBeUndefined()
    await settle()
    const [one, two] = observer.getCurrentResult().data!.items
    const policiesOf = (user: User) =>
      userPoliciesQuery(auth, { user_uuid: user.uuid }) as never
    observer.setOptions(policiesOf(one!))
    await settle()
    observer.setOptions(policiesOf(two!))
    // Another user's policies are no page of this user's.
    expect(observer.getCurrentResult().data).toBeUndefined()
    stop()
  })

  it('should keep nothing of another user who is named by the uuid alone', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const { items } = await listUsers(auth, { limit: 2 })
    const [one, two] = items.map(({ uuid }) =>
      userPoliciesQuery(auth, uuid as never),
    )
    expect(await dataAfter(queryClient, one!, two!)).toBeUndefined()
  })

  it('should keep nothing that is no page', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const [one, two] = ['auth.users.read', 'auth.groups.read'].map((scope) =>
      tokenQuery(auth, { scope }),
    )
    expect(await dataAfter(queryClient, one!, two!)).toBeUndefined()
  })

  it('should be sent for the scope of its key, not for the one of now', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn('admin')
    const theirs = emulator.signIn('alice').user.tenant_uuid
    const options = usersQuery(auth)
    auth.setTenant(theirs)
    const page = await queryClient.fetchQuery(options)
    const home = auth.session.getSnapshot().user!.tenant_uuid
    expect(new Set(page.items.map((user) => user.tenant_uuid))).toEqual(
      new Set([home]),
    )
  })

  it("should not be sent for who has left, nor with another's token", async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn('alice')
    const options = usersQuery(auth)
    await auth.signOut()
    await signIn('bob')
    calls()
    await expect(queryClient.fetchQuery(options)).rejects.toMatchObject({
      kind: 'aborted',
    })
    expect(calls()).toEqual([])
  })

  it('should answer the same as its endpoint', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const input = { limit: 3, order: 'firstname', direction: 'desc' } as const
    expect(await queryClient.fetchQuery(usersQuery(auth, input))).toEqual(
      await listUsers(auth, input),
    )
  })
})
