import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bulk,
  clampPage,
  deleteUserMutation,
  listAll,
  listPolicies,
  listUsers,
  offsetOf,
  pageCount,
  pageOf,
  updateUser,
  updateUserMutation,
  usersQuery,
  type BulkResult,
  type Page,
  type User,
} from '../src/index.ts'
import { answering, clientOf, json } from './support/clientOf.ts'
import { refused } from './support/refused.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { watch } from './support/watch.ts'

describe('bulk', () => {
  it('should give each input its own result, in their order', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const { items } = await listUsers(auth, { search: 'example', limit: 6 })
    const inputs = items.map(({ uuid }) => ({
      user_uuid: uuid,
      body: { lastname: 'Same' },
    }))
    emulator.fault({
      on: `PUT /users/${items[2]!.uuid}`,
      answer: refused,
    })
    const seen: number[] = []
    const told: unknown[] = []
    const results = await bulk(auth, queryClient, updateUserMutation, inputs, {
      onResult({ input }, done) {
        seen.push(done)
        told.push(input)
      },
    })
    expect(results.map(({ input }) => input)).toEqual(inputs)
    // By what was given, their owner knows them again.
    expect(results.every(({ input }, at) => input === inputs[at])).toBe(true)
    expect(told.every((input) => inputs.some((one) => one === input))).toBe(
      true,
    )
    expect(results.map(({ status }) => status)).toEqual([
      'success',
      'success',
      'error',
      'success',
      'success',
      'success',
    ])
    expect(results[2]).toMatchObject({ error: { kind: 'forbidden' } })
    expect(results[0]).toMatchObject({ data: { lastname: 'Same' } })
    expect(seen).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('should compare edits with what was on screen when they were asked for', async () => {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn()
    const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 3 }))
    await settle()
    const { items } = list.data()
    const inputs = items.map(({ uuid }) => ({
      user_uuid: uuid,
      body: { lastname: 'Same' },
    }))
    const first = hold(new RegExp(`PUT .*${items[0]!.uuid}`))
    const edited = bulk(auth, queryClient, updateUserMutation, inputs, {
      concurrency: 1,
    })
    await settle()
    await updateUser(auth, {
      user_uuid: items[2]!.uuid,
      body: { lastname: 'Theirs' },
    })
    await list.result().refetch()
    first.release()
    const results = await edited
    expect(results.map(({ status }) => status)).toEqual([
      'success',
      'success',
      'error',
    ])
    expect(results[2]).toMatchObject({
      error: { conflicts: { lastname: { theirs: 'Theirs' } } },
    })
  })

  it('should let the later of two edits of one object count', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn()
    const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 1 }))
    await settle()
    const [{ uuid }] = list.data().items as [User]
    const inputs = ['First', 'Second'].map((lastname) => ({
      user_uuid: uuid,
      body: { lastname },
    }))
    const edit = () =>
      bulk(auth, queryClient, updateUserMutation, inputs, { concurrency: 1 })
    expect(await edit()).toMatchObject([
      { status: 'success' },
      { data: inputs[1]!.body },
    ])
    expect(list.data().items[0]!.lastname).toBe('Second')
  })

  it.each([NaN, 0, 1, 3, 50, Infinity])(
    'should run %i at a time at most',
    async (concurrency) => {
      let running = 0
      let most = 0
      const auth = clientOf(async () => {
        most = Math.max(most, ++running)
        await settle()
        running--
        return new Response(null, { status: 204 })
      })
      const { queryClient } = setup()
      const inputs = Array.from({ length: 10 }, (_, i) => `user-${i}`)
      await bulk(auth, queryClient, deleteUserMutation, inputs, { concurrency })
      expect(most).toBe(Math.min(Math.max(1, concurrency || 1), 10))
    },
  )

  it('should refresh once, at the end', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 10 }))
    await settle()
    const gone = list
      .data()
      .items.filter(({ username }) => username !== 'alice')
    calls()
    const uuids = gone.map(({ uuid }) => uuid)
    await bulk(auth, queryClient, deleteUserMutation, uuids)
    await settle()
    const gets = calls().filter((call) => call.startsWith('GET'))
    expect(gets).toEqual(['GET /users?limit=10'])
    expect(list.data().items.some(({ uuid }) => uuids.includes(uuid))).toBe(
      false,
    )
  })

  it('should stop between two inputs, and tell which were not tried', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const { items } = await listUsers(auth, { offset: 1, limit: 5 })
    calls()
    const controller = new AbortController()
    const results = await bulk(
      auth,
      queryClient,
      deleteUserMutation,
      items.map(({ uuid }) => uuid),
      {
        concurrency: 1,
        signal: controller.signal,
        onResult: (_, done) => done === 2 && controller.abort(),
      },
    )
    const kinds = results.map((result: BulkResult<string, void>) =>
      result.status === 'error' ? result.error.kind : result.status,
    )
    expect(kinds).toEqual([
      'success',
      'success',
      'aborted',
      'aborted',
      'aborted',
    ])
    expect(calls().filter((call) => call.startsWith('DELETE'))).toHaveLength(2)
  })

  it('should stop where onResult throws, and lose nothing of what was done', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 10 }))
    await settle()
    const uuids = list
      .data()
      .items.filter(({ username }) => username !== 'alice')
      .map(({ uuid }) => uuid)
      .slice(0, 8)
    calls()
    const told: number[] = []
    const reason = new Error('Not drawn.')
    const done = bulk(auth, queryClient, deleteUserMutation, uuids, {
      concurrency: 3,
      onResult: (_, done) => {
        told.push(done)
        if (done === 2) throw reason
      },
    })
    expect(await failure(done)).toBe(reason)
    await settle()
    const sent = calls()
    const deleted = sent.filter((call) => call.startsWith('DELETE'))
    expect(told).toEqual([1, 2])
    expect(deleted).toHaveLength(4)
    expect(sent.at(-1)).toBe('GET /users?limit=10')
    const { items } = list.data()
    expect(
      uuids.filter((uuid) => items.some((one) => one.uuid === uuid)),
    ).toHaveLength(4)
  })

  it('should be mutations for who watches the cache of these', async () => {
    const { auth, emulator, hold, queryClient, signIn } = setup()
    await signIn()
    const { items } = await listUsers(auth, { offset: 1, limit: 3 })
    const [first, second, third] = items.map(({ uuid }) => uuid)
    emulator.fault({ on: `DELETE /users/${second!}`, answer: refused })
    const seen: unknown[] = []
    const stop = queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated') return
      const { mutationKey } = event.mutation.options
      const { variables } = event.mutation.state
      if (event.action.type === 'success' || event.action.type === 'error')
        seen.push([mutationKey?.slice(2), variables, event.action.type])
    })
    const door = hold(/DELETE/)
    const users = [first!, second!, third!]
    const done = bulk(auth, queryClient, deleteUserMutation, users, {
      concurrency: 1,
    })
    await settle()
    expect(queryClient.isMutating()).toBe(1)
    door.release()
    await done
    stop()
    expect(seen).toEqual([
      [['users', 'delete'], first, 'success'],
      [['users', 'delete'], second, 'error'],
      [['users', 'delete'], third, 'success'],
    ])
    await settle()
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  it('should show what failed as it is', async () => {
    const { auth, emulator, queryClient, signIn } = setup()
    await signIn()
    const list = watch<Page<User>>(queryClient, usersQuery(auth))
    await settle()
    const before = list.data()
    emulator.fault({ on: /^DELETE/, answer: refused })
    await bulk(
      auth,
      queryClient,
      deleteUserMutation,
      before.items.slice(0, 9).map(({ uuid }) => uuid),
    )
    expect(list.data()).toEqual(before)
  })

  it('should do nothing for nobody', async () => {
    const { auth, calls, queryClient, signIn } = setup()
    await signIn()
    expect(await bulk(auth, queryClient, deleteUserMutation, [])).toEqual([])
    expect(calls()).toEqual([])
  })
})

const collect = async <TItem>(items: AsyncIterable<TItem>) => {
  const all: TItem[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('listAll', () => {
  it('should list every item once', async () => {
    const { auth, calls, signIn } = setup()
    await signIn('admin')
    const input = { recurse: true, limit: 7 }
    const users = await collect(listAll(auth, listUsers, input))
    expect(users).toHaveLength(60)
    expect(new Set(users.map(({ uuid }) => uuid)).size).toBe(60)
    expect(calls()).toHaveLength(9)
  })

  it('should list every item although a page of none is asked for', async () => {
    const { auth, signIn } = setup()
    await signIn('admin')
    const input = { recurse: true, limit: 0 }
    expect(await collect(listAll(auth, listUsers, input))).toHaveLength(60)
  })

  it('should end by a short page where no honest total is', async () => {
    const { auth, calls, signIn } = setup()
    await signIn('admin')
    const input = { recurse: true, search: 'a', limit: 3 }
    const policies = await collect(listAll(auth, listPolicies, input))
    const { items } = await listPolicies(auth, { recurse: true, search: 'a' })
    expect(policies).toEqual(items)
    expect(calls().length).toBe(Math.floor(items.length / 3) + 2)
  })

  it('should ask for no page that nobody wants', async () => {
    const { auth, calls, signIn } = setup()
    await signIn()
    for await (const user of listAll(auth, listUsers, { limit: 5 })) {
      if (user.username === 'alice') break
    }
    expect(calls()).toHaveLength(1)
  })

  it('should reject with what went wrong, and stop by signal', async () => {
    const { auth, emulator, signIn } = setup()
    await signIn()
    emulator.fault({ on: 'GET /users', answer: 'offline', after: 1 })
    expect(
      await failure(collect(listAll(auth, listUsers, { limit: 5 }))),
    ).toMatchObject({ kind: 'unreachable' })
    const signal = AbortSignal.abort()
    expect(
      await failure(collect(listAll(auth, listUsers, {}, { signal }))),
    ).toMatchObject({ kind: 'aborted' })
  })

  it('should take more than was asked for as all that there is', async () => {
    const items = ['a', 'b', 'c'].map((uuid) => ({ uuid }))
    const auth = answering(JSON.stringify({ items, total: 3 }), json)
    const list = listAll(auth, listPolicies, { limit: 2 })
    const seen: unknown[] = []
    for await (const policy of list) if (seen.push(policy) > 5) break
    expect(seen).toEqual(items)
  })

  it('should end on an empty page, whatever it is promised', async () => {
    const auth = answering('{"items":[],"total":9,"filtered":9}', json)
    expect(await collect(listAll(auth, listUsers))).toEqual([])
  })
})

describe('pages', () => {
  const size = fc.integer({ min: 1, max: 500 })
  const page = fc.integer({ min: 1, max: 10_000 })

  it('should convert both ways', () => {
    fc.assert(
      fc.property(page, size, (number, size) => {
        const offset = offsetOf(number, size)
        expect(pageOf(offset, size)).toBe(number)
        expect(pageOf(offset + size - 1, size)).toBe(number)
        expect(pageOf(offset + size, size)).toBe(number + 1)
      }),
    )
  })

  it('should hold every item, and no page too many', () => {
    fc.assert(
      fc.property(fc.nat(100_000), size, (filtered, size) => {
        const count = pageCount({ total: 999_999, filtered }, size)
        expect(count * size).toBeGreaterThanOrEqual(filtered)
        expect((count - 1) * size < filtered || count === 1).toBe(true)
        expect(pageCount({ total: filtered }, size)).toBe(count)
      }),
    )
  })

  it('should clamp to one that exists', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(10_000), size, (number, total, size) => {
        const clamped = clampPage(number, { total }, size)
        const count = pageCount({ total }, size)
        expect(clamped).toBeGreaterThanOrEqual(1)
        expect(clamped).toBeLessThanOrEqual(count)
        if (number >= 1 && number <= count) expect(clamped).toBe(number)
      }),
    )
  })

  it('should go back from the last page when its last row has gone', () => {
    expect(clampPage(3, { total: 51 }, 25)).toBe(3)
    expect(clampPage(3, { total: 50 }, 25)).toBe(2)
    expect(clampPage(3, { total: 0 }, 25)).toBe(1)
    expect(offsetOf(0, 25)).toBe(0)
    // What stands in an address is not always a number.
    expect(clampPage(NaN, { total: 50 }, 25)).toBe(1)
  })
})
