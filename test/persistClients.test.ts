import { dehydrate } from '@tanstack/query-core'
import { describe, expect, it } from 'vitest'
import {
  bindPersister,
  usersQuery,
  type PersistedCache,
  type WazoAuth,
} from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { anotherPage } from './support/anotherPage.ts'
import { setup } from './support/setup.ts'

/** A cache that two users share, and what a persister of the first keeps. */
async function shared() {
  const parts = setup()
  const { auth, queryClient, signIn } = parts
  await signIn('alice')
  const other = anotherPage(parts, {}, { queryClient })
  await other.signIn({ username: 'gina', password: SEED_PASSWORD })
  for (const client of [auth, other])
    await queryClient.fetchQuery(usersQuery(client))
  let kept: PersistedCache | undefined
  const persister = bindPersister(auth, {
    persistClient: (cache) => void (kept = asWritten(cache)),
    restoreClient: () => kept,
    removeClient: () => void (kept = undefined),
  })
  const keep = async () => {
    const clientState = dehydrate(queryClient)
    await persister.persistClient({ timestamp: 1, buster: '', clientState })
    return kept!
  }
  return { ...parts, keep, other, persister }
}

/** As a storage would: what getters say now. */
const asWritten = (cache: PersistedCache) =>
  JSON.parse(JSON.stringify(cache)) as PersistedCache

const keysIn = ({ clientState }: PersistedCache) =>
  clientState.queries.map(({ queryKey }) => queryKey)
const keyOf = (auth: WazoAuth) => usersQuery(auth).queryKey

describe('a persister of one of two clients', () => {
  it('should write only what its own user has asked', async () => {
    const { auth, keep } = await shared()
    expect(keysIn(await keep())).toEqual([keyOf(auth)])
  })

  it('should restore only that, whoever has written more', async () => {
    const { auth, keep, other, persister, queryClient } = await shared()
    const kept = await keep()
    kept.clientState = dehydrate(queryClient)
    expect(keysIn(kept)).toContainEqual(keyOf(other))
    expect(keysIn((await persister.restoreClient())!)).toEqual([keyOf(auth)])
  })

  it('should keep what the app has asked, however it hashes its keys', async () => {
    const { keep, queryClient } = await shared()
    const options = { queryKeyHashFn: () => 'the weather' }
    queryClient.setQueryDefaults(['weather'], options)
    queryClient.setQueryData(['weather'], 'rain')
    expect(keysIn(await keep())).toContainEqual(['weather'])
  })
})
