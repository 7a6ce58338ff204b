import {
  dehydrate,
  hydrate,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Suspense, type ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WazoAuthDevtools } from '../../hooks/devtools/index.ts'
import {
  Can,
  Protected,
  ReauthBoundary,
  useCan,
  useSession,
  useSessionExpiry,
  useSuspenseBackends,
  useSuspenseUsers,
  useTokenValidity,
  useUpdateUser,
  useUsers,
  WazoAuthProvider,
} from '../../hooks/index.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import {
  browserTabs,
  createTokenProvider,
  createWazoAuth,
  listUsers,
  storedIn,
  usersQuery,
  webStorage,
  type TokenProviderOptions,
  type WazoAuth,
} from '../../src/index.ts'

/** What both sides call the server, however each of them reaches it. */
const serverId = 'https://pbx.example.com/api/auth/0.1'
const emulator = createEmulator()

function side(baseURL: string, options?: TokenProviderOptions) {
  const queryClient = new QueryClient()
  const fetch = vi.fn(emulator.fetch)
  const auth = createWazoAuth({
    baseURL,
    serverId,
    tokenProvider: createTokenProvider(options),
    queryClient,
    fetch,
  })
  onTestFinished(auth.dispose)
  return { auth, queryClient, fetch }
}

/** A part of everything that asks, decides or changes. */
function Users() {
  const { status } = useSession()
  const users = useUsers({ limit: 3 })
  const update = useUpdateUser()
  const may = useCan('auth.users.create')
  const validity = useTokenValidity()
  const left = useSessionExpiry()
  const names = users.data?.items.map(({ username }) => username).join()
  return [status, may.status, validity.status, left, names, update.status].join(
    ' ',
  )
}

const htmlOf = (auth: WazoAuth, queryClient: QueryClient) =>
  renderToString(
    <QueryClientProvider client={queryClient}>
      <WazoAuthProvider auth={auth}>
        <ReauthBoundary reauth={() => 'again'}>
          <Users />
          <Can required="auth.users.delete">may delete</Can>
          <Protected fallback="sign in">inside</Protected>
        </ReauthBoundary>
        <WazoAuthDevtools initialIsOpen />
      </WazoAuthProvider>
    </QueryClientProvider>,
  )

describe('on a server', () => {
  beforeEach(() => {
    expect(typeof document).toBe('undefined')
    for (const name of ['localStorage', 'sessionStorage', 'BroadcastChannel'])
      vi.stubGlobal(name, () => {
        throw new Error(`${name} is the browser's`)
      })
    onTestFinished(() => void vi.unstubAllGlobals())
  })

  it('should render what was asked for before, without a secret', async () => {
    const { auth, queryClient, fetch } = side('http://wazo-auth:9497/0.1')
    const { token } = emulator.signIn('alice')
    await auth.adopt(token)
    await queryClient.prefetchQuery(usersQuery(auth, { limit: 3 }))
    fetch.mockClear()
    const html = htmlOf(auth, queryClient)
    expect(html).toContain('signedIn allowed')
    expect(html).toContain(
      queryClient
        .getQueryData(usersQuery(auth, { limit: 3 }).queryKey)
        ?.items.map(({ username }) => username)
        .join(),
    )
    expect(html).toContain('may delete')
    expect(html).toContain('inside')
    // No two sides agree on it.
    expect(html).not.toContain('7200')
    const state = JSON.stringify(dehydrate(queryClient))
    expect(html + state).not.toContain(token)
    expect(fetch).not.toHaveBeenCalled()
  })

  it('should keep two requests of one process apart, whatever they share in a browser', async () => {
    vi.unstubAllGlobals()
    const [alice, erin] = await Promise.all(
      ['alice', 'erin'].map(async (name) => {
        const tabs = browserTabs({ shareSession: true })
        const one = side('http://wazo-auth:9497/0.1', { tabs })
        await one.auth.adopt(emulator.signIn(name).token)
        return one
      }),
    )
    // As long as a message would take.
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(htmlOf(alice!.auth, alice!.queryClient)).toContain('may delete')
    expect(htmlOf(erin!.auth, erin!.queryClient)).not.toContain('may delete')
  })

  it('should render nobody, with what browsers keep a session in', () => {
    const { auth, queryClient } = side(serverId, {
      storage: webStorage(() => localStorage),
      tabs: browserTabs({ shareSession: true }),
    })
    const html = htmlOf(auth, queryClient)
    expect(html).toContain('unknown')
    expect(html).not.toContain('inside')
  })
})

describe('what suspends, and was not asked for before', () => {
  function Names() {
    const { data } = useSuspenseUsers({ limit: 3 })
    return data.items.map(({ username }) => username).join()
  }

  const Backends = () => useSuspenseBackends().data.join()

  async function streamed(
    { auth, queryClient }: ReturnType<typeof side>,
    Shown: () => ReactNode = Names,
  ) {
    const failures: unknown[] = []
    const { pipe } = renderToPipeableStream(
      <QueryClientProvider client={queryClient}>
        <WazoAuthProvider auth={auth}>
          <Suspense fallback="loading">
            <Shown />
          </Suspense>
        </WazoAuthProvider>
      </QueryClientProvider>,
      { onError: (error) => void failures.push(error) },
    )
    return { html: await text(pipe(new PassThrough())), failures }
  }

  it('should be left to the browser at once, where the user is expected', async () => {
    const { uuid, tenant_uuid } = emulator.signIn('alice').user
    const user = { uuid, tenant_uuid }
    const page = side(serverId, { initialSession: { user } })
    const { html, failures } = await streamed(page)
    expect(html).toContain('loading')
    expect(failures).toEqual([
      expect.objectContaining({
        kind: 'unauthenticated',
        message: expect.stringContaining('prefetch') as string,
      }),
    ])
    expect(page.auth.session.getSnapshot().user).toBe(user)
    expect(page.fetch).not.toHaveBeenCalled()
  })

  it('should be asked for all the same where it is public', async () => {
    const { uuid, tenant_uuid } = emulator.signIn('alice').user
    const user = { uuid, tenant_uuid }
    const page = side(serverId, { initialSession: { user } })
    const { html, failures } = await streamed(page, Backends)
    expect(html).toContain('wazo_user')
    expect(failures).toEqual([])
  })

  it('should be asked for by a server that has the session', async () => {
    const page = side(serverId)
    await page.auth.adopt(emulator.signIn('alice').token)
    const { html, failures } = await streamed(page)
    expect(html).toContain('alice')
    expect(failures).toEqual([])
  })
})

describe('the first render in a browser', () => {
  it('should have what the server had, before any session', async () => {
    const server = side('http://wazo-auth:9497/0.1')
    await server.auth.adopt(emulator.signIn('alice').token)
    const initialSession = server.auth.session.getSnapshot()
    await server.queryClient.prefetchQuery(
      usersQuery(server.auth, { limit: 3 }),
    )

    const browser = side('/api/auth/0.1', { initialSession })
    hydrate(browser.queryClient, dehydrate(server.queryClient))
    const names = browser.queryClient.getQueryData(
      usersQuery(browser.auth, { limit: 3 }).queryKey,
    )
    expect(names?.items).toHaveLength(3)
    const html = htmlOf(browser.auth, browser.queryClient)
    expect(html).toContain(String(names?.items[0]?.username))
    expect(html).not.toContain('sign in')
    expect(html).toContain('inside')
    expect(browser.fetch).not.toHaveBeenCalled()
  })

  it('should be what a server without a session rendered, if both have a storage', () => {
    const server = side('http://wazo-auth:9497/0.1', {
      storage: storedIn({ load: () => null, save() {} }),
    })
    const browser = side('/api/auth/0.1', {
      storage: webStorage(() => localStorage),
    })
    const html = htmlOf(browser.auth, browser.queryClient)
    expect(html).toContain('restoring')
    expect(htmlOf(server.auth, server.queryClient)).toBe(html)
  })

  it('should go on with the token that its backend hands out', async () => {
    const { token, user } = emulator.signIn('alice')
    const back = { uuid: user.uuid, tenant_uuid: user.tenant_uuid }
    const { auth } = side('/api/auth/0.1', { initialSession: { user: back } })
    onTestFinished(auth.start())
    const users = listUsers(auth, { limit: 1 })
    expect(auth.session.getSnapshot().status).toBe('restoring')
    expect(await auth.adopt(token)).toMatchObject(back)
    expect((await users).items).toHaveLength(1)
  })
})
