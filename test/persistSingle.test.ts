import { QueryClient } from '@tanstack/query-core'
import { experimental_createQueryPersister } from '@tanstack/query-persist-client-core'
import { expect, it } from 'vitest'
import { configQuery, usersQuery } from '../src/index.ts'
import { disk } from './support/disk.ts'
import { setup } from './support/setup.ts'
import { settle } from './support/settle.ts'

it('should read an answer that is kept by itself for nobody but its user', async () => {
  const place = disk()
  const { persisterFn } = experimental_createQueryPersister({
    storage: place.storage,
  })
  const { auth, calls, signIn } = setup()
  /** Asks on a page that was opened just now. */
  async function ask() {
    const queryClient = new QueryClient({
      defaultOptions: { queries: { persister: persisterFn as never } },
    })
    const { items } = await queryClient.fetchQuery(usersQuery(auth))
    if (auth.scope.user === admin)
      await queryClient.fetchQuery(configQuery(auth))
    await settle()
    queryClient.clear()
    return items.length
  }
  await signIn('admin')
  const admin = auth.scope.user
  const seen = await ask()
  expect(calls()).toEqual(['GET /users', 'GET /config'])
  expect(await ask()).toBe(seen)
  expect(calls()).toEqual(['GET /config'])
  expect(place.text()).not.toContain('bootstrap')
  await signIn('alice')
  expect(await ask()).not.toBe(seen)
  expect(calls()).toContain('GET /users')
})
