import {
  InfiniteQueryObserver,
  onlineManager,
  QueryClient,
  QueryObserver,
  type InfiniteData,
} from '@tanstack/query-core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  createWazoAuth,
  deleteUserMutation,
  listUsers,
  postpone,
  updateUserMutation,
  userQuery,
  usersInfiniteQuery,
  usersQuery,
  type Page,
  type User,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { baseURL } from './support/setup.ts'
import { rest, slowServer, uuid } from './support/slowServer.ts'

/** A page that shows a list, a scrolled one and a user, for a while. */
async function openPage() {
  const server = slowServer()
  const { emulator, fetch, token } = server
  const tokenProvider = () => token
  const auth = createWazoAuth({ baseURL, fetch, tokenProvider })
  const truth = createWazoAuth({
    baseURL,
    fetch: emulator.fetch,
    tokenProvider,
  })
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity },
      mutations: { retry: false },
    },
  })
  const how = { staleTime: Infinity, retry: false }
  const scrolled = new InfiniteQueryObserver(client, {
    ...usersInfiniteQuery(auth, { limit: 2 }),
    ...how,
  })
  const looking = [
    new QueryObserver(client, { ...usersQuery(auth), ...how } as never),
    new QueryObserver(client, { ...userQuery(auth, uuid(1)), ...how } as never),
    scrolled,
  ] as QueryObserver[]
  const stops = looking.map((observer) => observer.subscribe(() => {}))
  await rest()
  server.begin()

  /** What waits to be undone, or for the network, and may be shown already. */
  const windows = new Set<{
    deleted?: string
    edited?: string
    undo(): void
    send(): void
  }>()
  const waiting = () => {
    const mutations = client.getMutationCache().findAll({ status: 'pending' })
    const inputs = mutations.map(({ state }) => state.variables)
    return {
      deleted: new Set([
        ...inputs,
        ...[...windows].map(({ deleted }) => deleted),
      ]),
      edited: new Set([
        ...inputs.map((input) => (input as { user_uuid?: string }).user_uuid),
        ...[...windows].map(({ edited }) => edited),
      ]),
    }
  }
  const input = (user: number, firstname: string) => ({
    user_uuid: uuid(user),
    body: { firstname },
  })
  const begin = (promise: Promise<unknown>) => void promise.catch(() => {})
  function keep(
    opened: ReturnType<typeof postpone>,
    what: { deleted: string } | { edited: string },
  ) {
    const window = { ...opened, ...what }
    windows.add(window)
    void opened.done.then(() => windows.delete(window))
  }

  return {
    server,
    client,
    edit: (user: number, name: string) =>
      begin(mutate(client, updateUserMutation(auth), input(user, name))),
    delete: (user: number) =>
      begin(mutate(client, deleteUserMutation(auth), uuid(user))),
    postponeEdit(user: number, name: string) {
      const edited = uuid(user)
      const inputs = [input(user, name)]
      keep(postpone(auth, client, updateUserMutation, inputs) as never, {
        edited,
      })
    },
    postponeDelete(user: number) {
      const deleted = uuid(user)
      keep(postpone(auth, client, deleteUserMutation, [deleted]) as never, {
        deleted,
      })
    },
    windows,
    scroll() {
      // Nobody scrolls what is not there; to TanStack, one more page of what
      // is outdated makes it fresh.
      if (scrolled.hasListeners()) begin(scrolled.fetchNextPage())
    },
    refetch: (index: number) => begin(looking[index]!.refetch()),
    leave: (index: number) => stops[index]!(),
    come(index: number) {
      stops[index]!()
      stops[index] = looking[index]!.subscribe(() => {})
    },
    connect(isOnline: boolean) {
      onlineManager.setOnline(isOnline)
      if (isOnline) void client.resumePausedMutations()
    },
    /** Nothing is under way: all that is not marked is as the server has it. */
    async look() {
      if (server.count > 0 || client.isFetching() > 0) return
      const { items } = await listUsers(truth)
      const { deleted, edited } = waiting()
      const nameOf = (user: User) =>
        `${user.uuid} ${edited.has(user.uuid) ? '' : String(user.firstname)}`
      const expected = items.filter((user) => !deleted.has(user.uuid))
      for (const { queryKey, state } of client.getQueryCache().getAll()) {
        const { data, isInvalidated, status } = state
        if (isInvalidated || status !== 'success') continue
        if (queryKey[3] === 'detail') continue
        const { pages = [data] } = data as Partial<InfiniteData<unknown>>
        const rows = (pages as Page<User>[]).flatMap((page) => page.items)
        const whole =
          queryKey[3] === 'list' ? expected : expected.slice(0, rows.length)
        expect(rows.map(nameOf)).toEqual(whole.map(nameOf))
      }
      const { data, isInvalidated, error } =
        client.getQueryState<User>(userQuery(auth, uuid(1)).queryKey) ?? {}
      const one = expected.find((user) => user.uuid === uuid(1))
      if (data && one && !isInvalidated && !error)
        expect(nameOf(data)).toBe(nameOf(one))
    },
    close() {
      for (const stop of stops) stop()
      for (const { undo } of windows) undo()
      client.clear()
      auth.dispose()
      truth.dispose()
    },
  }
}

type Act = (page: Awaited<ReturnType<typeof openPage>>) => unknown

const user = fc.integer({ min: 1, max: 3 })
const name = fc.constantFrom('B', 'C')
const index = fc.nat(2)

const act = fc.oneof(
  fc.tuple(user, name).map(
    ([one, to]): Act =>
      (page) =>
        page.edit(one, to),
  ),
  user.map(
    (one): Act =>
      (page) =>
        page.delete(one),
  ),
  fc.tuple(user, name).map(
    ([one, to]): Act =>
      (page) =>
        page.postponeEdit(one, to),
  ),
  user.map(
    (one): Act =>
      (page) =>
        page.postponeDelete(one),
  ),
  fc.tuple(fc.nat(5), fc.constantFrom('undo' as const, 'send' as const)).map(
    ([which, how]): Act =>
      ({ windows }) =>
        [...windows][which % (windows.size || 1)]?.[how](),
  ),
  index.map(
    (which): Act =>
      (page) =>
        page.refetch(which),
  ),
  index.map(
    (which): Act =>
      (page) =>
        page.leave(which),
  ),
  index.map(
    (which): Act =>
      (page) =>
        page.come(which),
  ),
  fc.boolean().map(
    (is): Act =>
      (page) =>
        page.connect(is),
  ),
  fc.constant<Act>((page) => page.scroll()),
  fc.nat(5).map((which): Act => ({ server }) => {
    if (server.count) server.arrive(which, true)
  }),
)

/** After each, so many answers come in. */
const steps = fc.array(fc.tuple(act, fc.constantFrom(0, 0, 1, 9)), {
  minLength: 3,
  maxLength: 16,
})

it('should show what waits, and all else as the server has it, whatever is undone', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const page = await openPage()
      try {
        for (const [act, answers] of steps) {
          act(page)
          await rest()
          for (let i = 0; i < answers && page.server.count; i++) {
            page.server.answer(0)
            await rest()
          }
          await page.look()
        }
      } finally {
        onlineManager.setOnline(true)
        page.close()
      }
    }),
    { numRuns: Number(process.env.WAZO_INTERLEAVINGS ?? 60) },
  )
}, 1_800_000)
