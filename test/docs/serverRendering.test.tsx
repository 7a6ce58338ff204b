// @vitest-environment jsdom
import { cleanup, configure, render, screen } from '@testing-library/react'
import { Component, StrictMode, Suspense, type ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import {
  useSession,
  useSignOut,
  useSuspenseUsers,
  useUsers,
} from '../../hooks/index.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import { writeSnippets } from '../readme/snippets.ts'
import { settle } from '../support/settle.ts'
import { patience } from '../support/patience.ts'

configure({ asyncUtilTimeout: patience.timeout })

interface Snippets {
  signIn: (request: Request) => Promise<Response>
  giveToken: (request: Request) => Response
  forget: (request: Request) => Promise<Response>
  load: (token: string) => Promise<object>
  Providers: (props: { children: ReactNode }) => ReactNode
}

function Names() {
  const { status } = useSession()
  const { data } = useUsers({ limit: 25 })
  return (
    <p>
      {status}: {data?.items[0]?.username}
    </p>
  )
}

class Boundary extends Component<{ children: ReactNode }> {
  override state: { error?: Error } = {}
  static getDerivedStateFromError = (error: Error) => ({ error })
  override render = () => this.state.error?.message ?? this.props.children
}

function Leaving() {
  const { data } = useSuspenseUsers({ limit: 25 })
  const signOut = useSignOut()
  return (
    <button onClick={() => signOut.mutate()}>{data.items[0]?.username}</button>
  )
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const { run } = writeSnippets('stories/docs/ssr.mdx', 'server-rendering')

const snippets = async () =>
  Object.assign({}, ...(await Promise.all([2, 3, 4].map(run)))) as Snippets

it('should stay signed in although development runs every effect twice', async () => {
  const emulator = createEmulator()
  const { token } = emulator.signIn('alice')
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (url !== '/session/token') return emulator.fetch(url, init)
    await settle()
    init?.signal?.throwIfAborted()
    return new Response(token)
  })
  const { load, Providers } = await snippets()
  const loaded = await load(token)
  const seen = emulator.requests.length
  render(
    <StrictMode>
      <Providers {...loaded}>
        <Names />
      </Providers>
    </StrictMode>,
  )
  screen.getByText('restoring: alice')
  await screen.findByText('signedIn: alice')
  const asked = emulator.requests.slice(seen).map(({ method }) => method)
  expect(asked).toEqual(['GET'])
})

it('should show nothing, and no error either, once the user has signed out', async () => {
  const emulator = createEmulator()
  const { token } = emulator.signIn('alice')
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    url === '/session/token'
      ? Promise.resolve(new Response(token))
      : emulator.fetch(url, init),
  )
  const { load, Providers } = await snippets()
  const { container } = render(
    <Boundary>
      <Providers {...await load(token)}>
        <Suspense>
          <Leaving />
        </Suspense>
      </Providers>
    </Boundary>,
  )
  const requests = () => emulator.requests.map(({ method }) => method)
  await vi.waitFor(() => expect(requests()).toEqual(['GET', 'GET', 'GET']))
  await settle()
  screen.getByText('alice').click()
  await vi.waitFor(() => expect(requests().at(-1)).toBe('DELETE'))
  await settle()
  expect(container.textContent).toBe('')
})

it('should hand the browser the token of who has signed in on the server', async () => {
  const emulator = createEmulator()
  vi.stubGlobal('fetch', emulator.fetch)
  const { signIn, giveToken, forget, load } = await snippets()
  const withCookie = (cookie: string) =>
    new Request('https://my.test/', { headers: { cookie } })
  const ask = (cookie: string) => giveToken(withCookie(cookie))
  const entered = await signIn(
    new Request('https://my.test/session', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'username=alice&password=demo-password',
    }),
  )
  const kept = entered.headers.get('set-cookie')!
  expect(kept).toMatch(/^wazo=[\w-]+; .*HttpOnly/)
  const answer = ask(`theme=dark; ${kept.split(';')[0]!}; other=1`)
  expect(answer.status).toBe(200)
  const token = await answer.text()
  expect(kept).toContain(`wazo=${token};`)
  expect(JSON.stringify(await load(token))).not.toContain(token)
  const left = (await forget(withCookie(kept))).headers.get('set-cookie')!
  expect(left).toContain('Max-Age=0')
  expect(ask(left.split(';')[0]!).status).toBe(401)
  expect(ask('').status).toBe(401)
  await expect(load(token)).rejects.toMatchObject({ kind: 'notFound' })
})

it('should stay signed out when the token comes after the sign-out', async () => {
  const emulator = createEmulator()
  const { token } = emulator.signIn('alice')
  let hand: (answer: Response) => void
  const answer = new Promise<Response>((resolve) => (hand = resolve))
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    url === '/session/token' ? answer : emulator.fetch(url, init),
  )
  const { load, Providers } = await snippets()
  const { container } = render(
    <Providers {...await load(token)}>
      <Leaving />
    </Providers>,
  )
  screen.getByText('alice').click()
  await settle()
  hand!(new Response(token))
  await settle()
  expect(container.textContent).toBe('')
})
