// @vitest-environment jsdom
import { cleanup, configure, render, screen } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useSession, useUsers } from '../../hooks/index.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import { writeSnippets } from '../readme/snippets.ts'
import { settle } from '../support/settle.ts'
import { patience } from '../support/patience.ts'

configure({ asyncUtilTimeout: patience.timeout })

interface Snippets {
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

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const { run } = writeSnippets('stories/docs/ssr.mdx', 'server-rendering')

it('should stay signed in although development runs every effect twice', async () => {
  const emulator = createEmulator()
  const { token } = emulator.signIn('alice')
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (url !== '/session/token') return emulator.fetch(url, init)
    await settle()
    init?.signal?.throwIfAborted()
    return new Response(token)
  })
  const { load, Providers } = Object.assign(
    {},
    ...(await Promise.all([2, 3].map(run))),
  ) as Snippets
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
