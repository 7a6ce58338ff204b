import { QueryClient } from '@tanstack/query-core'
import { createEmulator } from '../../src/emulator/index.ts'
import { listUsers } from '../../src/index.ts'
import { fakeClock } from '../support/clock.ts'
import { disk } from '../support/disk.ts'
import { flush, settle } from '../support/settle.ts'
import { openClient, read, type Client } from './client.ts'
import { marksIn, markOf, wire } from './wire.ts'

export const password = 'a-password'
export const usernames = ['admin', 'ann', 'ben'] as const
export const tenants = {
  one: '11111111-1111-4111-8111-111111111111',
  two: '22222222-2222-4222-8222-222222222222',
} as const

/** Who talks to which server: the first two share one. */
export const servers = ['north', 'north', 'south'] as const

const emulate = () =>
  createEmulator({
    clock: fakeClock(),
    bootstrap_user_password: password,
    seed: {
      tenants: [
        { slug: 'one', uuid: tenants.one },
        { slug: 'two', uuid: tenants.two, parent: 'one' },
      ],
      policies: [
        { name: 'Reader', slug: 'reader', tenant: 'one', acl: ['auth.#'] },
      ],
      users: ['ann', 'ben'].map((username, index) => ({
        username,
        // The same on both servers, where they are different people.
        uuid: `${index + 3}3333333-3333-4333-8333-333333333333`,
        password,
        tenant: 'one',
        policies: ['reader'],
      })),
    },
  })

/** A page of clients that share a cache and a disk, and its reloads. */
export function createWorld() {
  const network = wire()
  const place = disk()
  const emulators = { north: emulate(), south: emulate() }
  const sessions: unknown[] = []
  let queryClient = new QueryClient()
  let clients: Client[] = []
  let release = () => {}
  const foreign = new Set<string>()
  const counts = { shown: 0, restored: 0 }

  /** Whatever any screen shows, and whatever lies in the cache. */
  function look(): void {
    for (const { auth, there } of clients) {
      for (const view of [auth, there]) {
        const { server, user, tenant } = view.scope
        const own = markOf(server, user, tenant)
        for (const mark of marksIn(read(queryClient, view))) {
          counts.shown++
          if (mark !== own) foreign.add(`${own} was shown ${mark}`)
        }
      }
    }
    for (const { queryKey, state } of queryClient.getQueryCache().getAll())
      if (state.data !== undefined && !isOwned(JSON.stringify(state.data)))
        foreign.add(`kept ${JSON.stringify(queryKey)}`)
  }

  const isOwned = (text: string) =>
    marksIn(text).every((mark) =>
      clients.some(({ auth: { scope } }) =>
        mark.startsWith(markOf(scope.server, scope.user, '')),
      ),
    )

  function open(): void {
    queryClient = new QueryClient({
      defaultOptions: { queries: { retry: false } },
    })
    clients = []
    queryClient.getQueryCache().subscribe(look)
    for (const [index, server] of servers.entries()) {
      const client = openClient({
        server,
        queryClient,
        name: `cache-${index}`,
        storage: place.slow,
        fetch: network.fetch(server, emulators[server]),
        place: {
          load: () => structuredClone(sessions[index] ?? null),
          save: (session) => (sessions[index] = structuredClone(session)),
        },
      })
      clients.push(client)
      client.auth.session.subscribe(look)
      client.auth.subscribeScope(look)
      void client.restored.then(() => {
        if (marksIn(read(queryClient, client.auth)).length) counts.restored++
        look()
      })
    }
  }

  function close(): void {
    for (const client of clients) client.close()
    queryClient.clear()
  }

  async function deliverAll(): Promise<void> {
    while (network.waiting) {
      network.deliver(0)
      await flush()
    }
  }

  async function comeToRest(): Promise<void> {
    release()
    do {
      await deliverAll()
      await settle()
    } while (network.waiting)
    look()
    if (!isOwned(place.text())) foreign.add(`on the disk: ${place.text()}`)
  }

  open()
  return {
    foreign,
    counts,
    comeToRest,
    close,
    queryClient: () => queryClient,
    client: (index: number) => clients[index]!,
    /** Asks without a cache. */
    async call(index: number) {
      const { auth } = clients[index]!
      const [mark = ''] = marksIn(await listUsers(auth))
      const { server, user } = auth.scope
      if (!mark.startsWith(markOf(server, user, '')))
        foreign.add(`${server}|${String(user)} was told ${mark}`)
    },
    deliver: network.deliver,
    deliverAll,
    hold: () => (release(), (release = place.hold())),
    release: () => release(),
    async reload(isSlow: boolean) {
      release()
      network.cut()
      close()
      await settle()
      if (isSlow) release = place.hold()
      open()
    },
    async step() {
      await flush()
      look()
    },
  }
}

export type World = ReturnType<typeof createWorld>
