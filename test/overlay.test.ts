import {
  InfiniteQueryObserver,
  onlineManager,
  type InfiniteData,
} from '@tanstack/query-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  deleteUserMutation,
  listUsers,
  postpone,
  replaceUserMutation,
  updateUserMutation,
  userQuery,
  usersInfiniteQuery,
  usersQuery,
  type Page,
  type User,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { refused } from './support/refused.ts'
import { failure, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'
import { userOf } from './support/userOf.ts'
import { watch } from './support/watch.ts'

async function looking() {
  const parts = setup()
  await parts.signIn()
  const { auth, queryClient } = parts
  const bob = await userOf(auth, 'bob')
  const options = userQuery(auth, bob.uuid)
  const detail = watch<User>(queryClient, options)
  await settle()
  const { queryKey } = options
  const rename = (firstname: string) =>
    mutate(queryClient, updateUserMutation(auth), {
      user_uuid: bob.uuid,
      body: { firstname },
    })
  const refetch = () => queryClient.refetchQueries({ queryKey })
  /** What is shown to who looks next, or that it is asked for first. */
  const next = () => {
    const { data, isInvalidated } = queryClient.getQueryState(queryKey)!
    return isInvalidated ? 'asked' : (data as User).firstname
  }
  return { ...parts, bob, detail, next, queryKey, refetch, rename }
}

describe('a refetch while a change is on its way', () => {
  it('should not even for a moment tell of what was before', async () => {
    const { detail, hold, refetch, rename } = await looking()
    const held = hold(/PUT/)
    const done = rename('Robert')
    await settle()
    await refetch()
    held.release()
    await done
    await refetch()
    const names = detail.shown.map(({ firstname }) => firstname)
    expect([...new Set(names)]).toEqual(['Bob', 'Robert'])
    expect(names.lastIndexOf('Bob')).toBe(names.indexOf('Bob'))
  })

  it('should keep the change when it is given up after its success', async () => {
    const { auth, bob, detail, hold, next, queryClient, refetch } =
      await looking()
    const held = hold(/GET/)
    void refetch()
    await settle()
    await mutate(queryClient, replaceUserMutation(auth), {
      user_uuid: bob.uuid,
      body: { ...bob, firstname: 'Robert' },
    })
    // Nobody looks any more: TanStack restores what was before the request.
    detail.stop()
    await settle()
    expect(next()).toBe('Robert')
    held.release()
  })

  it('should keep the change when it is given up while it waits for the network', async () => {
    const { auth, bob, detail, next, queryClient, refetch } = await looking()
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    void refetch()
    await settle()
    const update = updateUserMutation(auth, { networkMode: 'always' })
    const body = { firstname: 'Robert' }
    await mutate(queryClient, update, { user_uuid: bob.uuid, body })
    detail.stop()
    await settle()
    expect(next()).toBe('Robert')
  })

  it('should go back to the beginning with what is reset', async () => {
    const { hold, queryClient, queryKey, refetch, rename } = await looking()
    await rename('Robert')
    const held = hold(/GET/)
    void refetch()
    await settle()
    queryClient.getQueryCache().find({ queryKey })!.reset()
    expect(queryClient.getQueryData(queryKey)).toBeUndefined()
    held.release()
  })

  it('should not keep the change when it is given up after its failure', async () => {
    const { detail, emulator, hold, next, refetch, rename } = await looking()
    emulator.fault({ on: /^PUT/, answer: refused })
    const write = hold(/PUT/)
    const done = failure(rename('Robert'))
    await settle()
    const held = hold(/GET/)
    void refetch()
    await settle()
    write.release()
    await done
    detail.stop()
    await settle()
    expect(next()).toBe('Bob')
    held.release()
  })

  it('should not be outrun by what the page writes itself', async () => {
    const { auth, bob, emulator, hold, next, queryClient, queryKey, refetch } =
      await looking()
    // The server answers before the change, and that answer arrives after it.
    emulator.fault({
      on: `GET /users/${bob.uuid}`,
      answer: { status: 200, body: bob },
      times: 1,
    })
    const held = hold(/GET/)
    const refetched = refetch()
    await settle()
    await mutate(queryClient, replaceUserMutation(auth), {
      user_uuid: bob.uuid,
      body: { ...bob, firstname: 'Robert' },
    })
    queryClient.setQueryData<User>(queryKey, (old) => ({
      ...old!,
      lastname: 'Marley',
    }))
    held.release()
    await refetched
    expect(next()).toBe('Robert')
  })
})

describe('what the page writes over a change on its way', () => {
  const copies: [string, (old: Page<User>) => Page<User>][] = [
    ['a copy', (old) => ({ ...old })],
    ['a copy of its rows', (old) => ({ ...old, items: [...old.items] })],
  ]

  it.each(copies)('should not outlive its refusal: %s', async (_, copy) => {
    const { auth, bob, emulator, hold, queryClient } = await looking()
    const { queryKey } = usersQuery(auth, { limit: 5 })
    const list = watch<Page<User>>(queryClient, usersQuery(auth, { limit: 5 }))
    await settle()
    const before = list.data()
    emulator.fault({ on: /^(DELETE|PUT)/, answer: refused })
    const held = hold(/DELETE|PUT/)
    const writes = [
      mutate(queryClient, deleteUserMutation(auth), before.items[1]!.uuid),
      mutate(queryClient, updateUserMutation(auth), {
        user_uuid: bob.uuid,
        body: { firstname: 'Robert' },
      }),
    ].map((write) => write.catch(() => {}))
    await settle()
    queryClient.setQueryData<Page<User>>(queryKey, (old) => copy(old!))
    expect(list.data().items).toHaveLength(4)
    held.release()
    await Promise.all(writes)
    await settle()
    expect(list.data()).toEqual(before)
  })
})

describe('answers of others', () => {
  it('should be left as they are', async () => {
    const { queryClient, rename } = await looking()
    const theirs = Object.freeze({ pages: [Object.freeze({ items: [] })] })
    const lazy = {
      get pages(): never {
        throw new Error('read by somebody else')
      },
    }
    queryClient.setQueryData(['before', 'todos'], theirs)
    queryClient.setQueryData(['before', 'lazy'], lazy)
    await rename('Robert')
    queryClient.setQueryData(['after', 'todos'], theirs)
    queryClient.setQueryData(['after', 'lazy'], lazy)
    for (const time of ['before', 'after']) {
      const queryKey = [time, 'todos']
      const todos = queryClient.getQueryCache().find({ queryKey })!
      expect(Object.hasOwn(todos, 'setData')).toBe(false)
      expect(Object.hasOwn(todos, 'setState')).toBe(false)
      expect(todos.state.data).toBe(theirs)
    }
  })
})

describe('a list that is scrolled on in a moment to undo', () => {
  async function scrolling() {
    const { auth, hold, queryClient, signIn } = setup()
    await signIn()
    const observer = new InfiniteQueryObserver(
      queryClient,
      usersInfiniteQuery(auth, { limit: 5 }),
    )
    onTestFinished(observer.subscribe(() => {}))
    await settle()
    const rows = () => {
      const data = observer.getCurrentResult().data as unknown
      const { pages } = data as InfiniteData<Page<User>>
      return pages.flatMap(({ items }) => items.map(({ uuid }) => uuid))
    }
    const first = rows()
    const { items } = await queryClient.fetchQuery(
      usersQuery(auth, { limit: 10 }),
    )
    const all = items.map(({ uuid }) => uuid)
    const remove = (...uuids: string[]) =>
      postpone(auth, queryClient, deleteUserMutation, uuids)
    return { all, auth, first, hold, observer, queryClient, remove, rows }
  }

  it('should show each row once, and those that come back', async () => {
    const { all, first, observer, remove, rows } = await scrolling()
    const deletion = remove(first[1]!)
    await observer.fetchNextPage()
    expect(rows()).toEqual(all.filter((uuid) => uuid !== first[1]))
    deletion.undo()
    expect(rows()).toEqual(all)
  })

  it('should bring back what is undone while the next page is asked for', async () => {
    const { all, first, observer, remove, rows } = await scrolling()
    const deletion = remove(first[1]!)
    const scrolled = observer.fetchNextPage()
    deletion.undo()
    await scrolled
    expect(rows()).toEqual(all)
  })

  it('should lack none where one of its pages is asked for before a deletion', async () => {
    const { auth, first, hold, observer, queryClient, rows } = await scrolling()
    while (observer.getCurrentResult().hasNextPage)
      await observer.fetchNextPage()
    const before = rows()
    const held = hold(/offset=5/)
    const refetched = observer.refetch()
    await settle()
    await mutate(queryClient, deleteUserMutation(auth), first[1]!)
    held.release()
    await refetched
    await settle()
    expect(rows()).toEqual(before.filter((uuid) => uuid !== first[1]))
  })

  it('should lack none where one scrolls on while it is asked for again', async () => {
    const { all, auth, first, hold, observer, queryClient, rows } =
      await scrolling()
    await observer.fetchNextPage()
    const held = hold(/GET/)
    await mutate(queryClient, deleteUserMutation(auth), first[1]!)
    const scrolled = observer.fetchNextPage()
    await settle()
    held.release()
    await scrolled
    await settle()
    const { items } = await listUsers(auth, { limit: 15 })
    expect(rows().slice(0, 9)).toEqual(all.filter((one) => one !== first[1]))
    expect(rows()).toEqual(
      items.slice(0, rows().length).map(({ uuid }) => uuid),
    )
    expect(rows().length).toBeGreaterThan(10)
  })

  it('should go on below a page that has gone altogether', async () => {
    const { all, first, observer, remove, rows } = await scrolling()
    remove(...first)
    expect(observer.getCurrentResult().hasNextPage).toBe(true)
    await observer.fetchNextPage()
    expect(rows()).toEqual(all.slice(5))
  })
})

it('should lay a change over an answer that a cache is given with its data', async () => {
  const { auth, bob, queryClient, hold, rename } = await looking()
  const held = hold(/PUT/)
  const done = rename('Robert')
  await settle()
  const given = {
    ...usersQuery(auth, { limit: 3 }),
    initialData: { items: [bob], total: 1, filtered: 1 },
  }
  const list = watch<Page<User>>(queryClient, given)
  expect(list.data().items[0]!.firstname).toBe('Robert')
  held.release()
  await done
})

it('should undo a change in a detail that began as a row that shows it', async () => {
  const { auth, emulator, queryClient, rename, hold, bob } = await looking()
  const { items } = await queryClient.fetchQuery(usersQuery(auth))
  queryClient.removeQueries({ queryKey: userQuery(auth, bob.uuid).queryKey })
  emulator.fault({ on: /^PUT/, answer: refused })
  const held = hold(/PUT/)
  const done = failure(rename('Robert'))
  await settle()
  const rows = queryClient.getQueryData(usersQuery(auth).queryKey)!.items
  const row = rows[items.findIndex(({ uuid }) => uuid === bob.uuid)]!
  const began = { ...userQuery(auth, bob.uuid), initialData: row }
  const detail = watch<User>(queryClient, began)
  expect(detail.data().firstname).toBe('Robert')
  held.release()
  await done
  expect(detail.data().firstname).toBe('Bob')
})
