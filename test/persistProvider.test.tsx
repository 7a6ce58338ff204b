// @vitest-environment jsdom
import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client'
import { act, cleanup, render } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { useSession, useUsers, WazoAuthProvider } from '../hooks/index.ts'
import { bindPersister, webStorage } from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { anotherPage } from './support/anotherPage.ts'
import { createQueryClient, setup } from './support/setup.ts'
import { settle } from './support/settle.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

it('should show after a reload what was seen, and to nobody else', async () => {
  const parts = setup()
  const { emulator } = parts
  const seen: string[] = []
  function Names() {
    const { status } = useSession()
    const { data } = useUsers({ limit: 2 })
    seen.push(`${status} ${data?.total}`)
    return null
  }
  async function visit() {
    cleanup()
    seen.length = 0
    const queryClient = createQueryClient()
    const auth = anotherPage(
      parts,
      { storage: webStorage(() => sessionStorage) },
      { queryClient },
    )
    const persister = createAsyncStoragePersister({
      storage: sessionStorage,
      throttleTime: 0,
    })
    render(
      <PersistQueryClientProvider
        client={queryClient}
        persistOptions={{ persister: bindPersister(auth, persister) }}
      >
        <WazoAuthProvider auth={auth}>
          <Names />
        </WazoAuthProvider>
      </PersistQueryClientProvider>,
    )
    await act(settle)
    await act(settle)
    return auth
  }
  onTestFinished(() => {
    cleanup()
    sessionStorage.clear()
  })

  const first = await visit()
  await act(async () => {
    await first.signIn({ username: 'alice', password: SEED_PASSWORD })
    await settle()
  })
  expect(seen.at(-1)).toBe('signedIn 40')

  const asked = emulator.requests.length
  const second = await visit()
  expect(seen.at(-1)).toBe('signedIn 40')
  expect(emulator.requests).toHaveLength(asked)

  await act(async () => {
    await second.signOut()
    await settle()
  })
  expect(seen.at(-1)).toBe('signedOut undefined')
  expect(Object.keys(sessionStorage)).toEqual([])

  await visit()
  expect(new Set(seen)).toEqual(
    new Set(['restoring undefined', 'signedOut undefined']),
  )
})
