import {
  dehydrate,
  environmentManager,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  type DehydratedState,
} from '@tanstack/react-query'
import { JSDOM } from 'jsdom'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  Can,
  useUsers,
  useWazoAuth,
  WazoAuthProvider,
} from '../../hooks/index.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  usersQuery,
  type WazoAuth,
} from '../../src/index.ts'
import { createQueryClient } from '../support/setup.ts'
import { settle } from '../support/settle.ts'

const serverId = 'https://pbx.test/api/auth/0.1'
const listing = { limit: 3, order: 'lastname' } as const

function Names() {
  const { scope } = useWazoAuth()
  const { data } = useUsers(listing)
  return (
    <p>
      {scope.user}: {data?.items.map(({ lastname }) => lastname).join(', ')}
      <Can required="auth.users.create">may create</Can>
    </p>
  )
}

interface PageProps {
  auth: WazoAuth
  cache: QueryClient
  state?: DehydratedState
}

const Page = ({ auth, cache, state }: PageProps) => (
  <QueryClientProvider client={cache}>
    <HydrationBoundary state={state}>
      <WazoAuthProvider auth={auth}>
        <Names />
      </WazoAuthProvider>
    </HydrationBoundary>
  </QueryClientProvider>
)

/** What a server's route does for one request. */
async function serve(
  emulator: ReturnType<typeof createEmulator>,
  token: string,
) {
  const cache = new QueryClient()
  const auth = createWazoAuth({
    baseURL: 'http://wazo-auth:9497/0.1',
    serverId,
    fetch: emulator.fetch,
    tokenProvider: createTokenProvider(),
    queryClient: cache,
  })
  const user = await auth.adopt(token)
  await cache.prefetchQuery(usersQuery(auth, listing))
  const html = renderToString(<Page auth={auth} cache={cache} />)
  const state = JSON.stringify(dehydrate(cache))
  const initialSession = { user, token: auth.token.getSnapshot() }
  auth.dispose()
  return { html, state, user, initialSession }
}

/** The browser that gets the answer of a server. */
async function hydrated(
  { html, state, initialSession }: Awaited<ReturnType<typeof serve>>,
  fetch: typeof globalThis.fetch,
) {
  const { window } = new JSDOM(`<main>${html}</main>`)
  const { document, navigator } = window
  for (const [name, value] of Object.entries({ window, document, navigator }))
    Object.defineProperty(globalThis, name, { value, configurable: true })
  environmentManager.setIsServer(() => false)
  const main = document.querySelector('main')!
  const cache = createQueryClient()
  const auth = createWazoAuth({
    baseURL: serverId,
    fetch,
    tokenProvider: createTokenProvider({ initialSession }),
    queryClient: cache,
  })
  const mismatches: unknown[] = []
  // React looks for a page when it is loaded.
  const { hydrateRoot } = await import('react-dom/client')
  const root = hydrateRoot(
    main,
    <Page
      auth={auth}
      cache={cache}
      state={JSON.parse(state) as DehydratedState}
    />,
    { onRecoverableError: (error) => mismatches.push(error) },
  )
  onTestFinished(async () => {
    root.unmount()
    auth.dispose()
    await settle()
    environmentManager.setIsServer(() => true)
    for (const name of ['window', 'document'])
      Reflect.deleteProperty(globalThis, name)
  })
  await settle()
  return { auth, main, mismatches }
}

describe('a page that is rendered on a server', () => {
  it('should be the same in the browser, without asking again', async () => {
    const emulator = createEmulator()
    const { token } = emulator.signIn('alice')
    const served = await serve(emulator, token)
    expect(served.html).toContain(served.user.uuid)
    expect(served.html).toContain('may create')
    const asked = emulator.requests.length
    const { auth, main, mismatches } = await hydrated(served, emulator.fetch)
    expect(mismatches).toEqual([])
    expect(main.innerHTML).toBe(served.html)
    await auth.adopt(token)
    await settle()
    expect(main.innerHTML).toBe(served.html)
    const later = emulator.requests.slice(asked)
    expect(later.map(({ path }) => path)).toEqual(['/token/***'])
  })

  it('should be of its own user, however many are served at once', async () => {
    const emulator = createEmulator()
    const names = ['alice', 'gina', 'admin']
    const many = names.flatMap((name) => [name, name, name])
    const pages = await Promise.all(
      many.map((name) => serve(emulator, emulator.signIn(name).token)),
    )
    for (const [index, { html, state }] of pages.entries()) {
      const own = emulator.signIn(many[index]!).user.uuid
      expect(html).toContain(own)
      expect(html).toBe(pages[index - (index % 3)]!.html)
      expect(
        [...state.matchAll(/"user":"([^"]+)"/g)].map(([, id]) => id),
      ).toEqual([own])
    }
    expect(new Set(pages.map(({ html }) => html)).size).toBe(names.length)
  })
})
