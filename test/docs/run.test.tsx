// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, waitFor } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import type { FunctionComponent } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WazoAuthProvider } from '../../hooks/index.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import {
  createTokenProvider,
  createWazoAuth,
  systemClock,
  type WazoAuth,
} from '../../src/index.ts'
import { writeSnippets } from '../readme/snippets.ts'

const folder = 'stories/docs'
const pages = readdirSync(folder).filter((page) => page.endsWith('.mdx'))

/** What is of another framework, a test runner or a worker has tests of its own. */
const strange =
  /'@angular|@tanstack\/(solid|svelte|vue)-query'|'vitest'|'msw\/browser'/

/** Components that need nothing are shown. */
function edit(code: string): string {
  const shown = code.matchAll(
    /^(?:export )?(?:function (\w+)\(\)|const ([A-Z]\w+) = \(\) =>)/gm,
  )
  const names = [...shown].flatMap(([, one, other]) => {
    const name = (one ?? other)!
    return /^[A-Z]/.test(name) ? [`${name} as shown_${name}`] : []
  })
  // Whoever connects would look into it; nobody does.
  const trusting = code.replace(
    `'ca.pem'`,
    JSON.stringify(import.meta.filename),
  )
  return `${trusting}\nexport { ${names.join(', ')} }`
}

let emulator: ReturnType<typeof createEmulator>
let auth: WazoAuth
let queryClient: QueryClient

async function open(page: string) {
  emulator = createEmulator()
  queryClient = new QueryClient()
  auth = createWazoAuth({
    baseURL: 'http://localhost/0.1',
    tokenProvider: createTokenProvider(),
    fetch: emulator.fetch,
    queryClient,
  })
  const user = await auth.adopt(emulator.signIn('alice').token)
  const given = {
    auth,
    queryClient,
    uuid: page === 'tenants.mdx' ? user.tenant_uuid : user.uuid,
    fetch: emulator.fetch,
    clock: systemClock,
    keychain: { get: () => Promise.resolve(), set: () => Promise.resolve() },
  }
  for (const [name, value] of Object.entries(given)) vi.stubGlobal(name, value)
  vi.stubEnv('WAZO_AUTH_USERNAME', 'alice')
  vi.stubEnv('WAZO_AUTH_PASSWORD', 'demo-password')
  vi.spyOn(console, 'log').mockImplementation(() => {})
}

afterEach(() => {
  cleanup()
  auth.dispose()
  queryClient.clear()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

describe.each(pages)('the snippets of %s', (page) => {
  const { files, run } = writeSnippets(`${folder}/${page}`, page, edit)

  it('should do as they are, one by one', async () => {
    await open(page)
    for (const [index, file] of files.entries()) {
      if (strange.test(readFileSync(file, 'utf8'))) continue
      const made = await run(index)
      const shown = Object.entries(made).filter(([name]) =>
        name.startsWith('shown_'),
      ) as [string, FunctionComponent][]
      for (const [name, Shown] of shown) {
        const { container, unmount } = render(
          <QueryClientProvider client={queryClient}>
            <WazoAuthProvider auth={auth}>
              <Shown />
            </WazoAuthProvider>
          </QueryClientProvider>,
        )
        await waitFor(
          () => expect(container.innerHTML, `${page} ${name}`).not.toBe(''),
          { timeout: 10_000 },
        )
        unmount()
      }
    }
  }, 60_000)
})
