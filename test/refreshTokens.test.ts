import { describe, expect, it } from 'vitest'
import {
  createTokenProvider,
  createWazoAuth,
  deleteOwnRefreshToken,
  deleteOwnRefreshTokenMutation,
  deleteUserRefreshToken,
  deleteUserRefreshTokenMutation,
  listOwnRefreshTokens,
  listRefreshTokens,
  listTenants,
  ownRefreshTokensInfiniteQuery,
  ownRefreshTokensQuery,
  refreshTokensInfiniteQuery,
  refreshTokensQuery,
  userRefreshTokensInfiniteQuery,
  userRefreshTokensQuery,
} from '../src/index.ts'
import { SEED_PASSWORD } from '../src/emulator/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { baseURL, failure, setup } from './support/setup.ts'
import { userOf } from './support/userOf.ts'

async function signedIn() {
  const demo = setup({ emulator: { release: '26.10' } })
  await demo.signIn()
  const { auth, emulator } = demo
  const client_id = 'phone'
  const phone = createWazoAuth({
    baseURL,
    fetch: emulator.fetch,
    tokenProvider: createTokenProvider({ clientId: client_id }),
  })
  await phone.signIn({ username: 'amara.diallo', password: SEED_PASSWORD })
  phone.dispose()
  const { uuid: user_uuid } = await userOf(auth, 'amara.diallo')
  const own = { user_uuid: auth.scope.user! }
  const corpus = {
    list: refreshTokensQuery(auth),
    search: refreshTokensQuery(auth, { search: 'tests' }),
    recurse: refreshTokensQuery(auth, { recurse: true }),
    'of amara': userRefreshTokensQuery(auth, { user_uuid }),
    'of admin': userRefreshTokensQuery(auth, own),
    own: ownRefreshTokensQuery(auth),
  }
  return { ...demo, user_uuid, client_id, corpus }
}

describe('a refresh token', () => {
  it('should be taken from a client of a user', async () => {
    const { auth, queryClient, user_uuid, client_id, corpus } = await signedIn()
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, deleteUserRefreshTokenMutation(auth), {
        user_uuid,
        client_id,
      }),
    )
    expect(seen).toMatchObject({ stale: [], needless: [] })
    expect(seen.outdated).toEqual(
      expect.arrayContaining(['list', 'recurse', 'of amara']),
    )
    expect(
      await failure(deleteUserRefreshToken(auth, { user_uuid, client_id })),
    ).toMatchObject({ kind: 'notFound' })
  })

  it("should be taken from one's own client, in whichever tenant", async () => {
    const { auth, queryClient, corpus } = await signedIn()
    const { items } = await listTenants(auth)
    const other = items.find(({ uuid }) => uuid !== auth.scope.tenant)!
    const elsewhere = auth.withTenant(other.uuid)
    await expect(listOwnRefreshTokens(elsewhere)).resolves.toMatchObject({
      items: [{ client_id: 'tests', user_uuid: auth.scope.user }],
    })
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, deleteOwnRefreshTokenMutation(elsewhere), 'tests'),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(
      expect.arrayContaining(['list', 'of admin', 'own']),
    )
    expect(await failure(deleteOwnRefreshToken(auth, 'tests'))).toMatchObject({
      kind: 'notFound',
      code: 'cannot-find-refresh-token-matching-client-id',
    })
  })

  it('should be listed, sorted and filtered, without the token', async () => {
    const { auth, client_id, user_uuid } = await signedIn()
    const { items } = await listRefreshTokens(auth, { client_id })
    const [token] = items.filter((one) => one.user_uuid === user_uuid)
    expect(token).toEqual({
      client_id,
      created_at: expect.stringMatching(/\+00:00$/) as string,
      mobile: false,
      user_uuid,
      tenant_uuid: auth.scope.tenant,
      metadata: {},
      user_agent: expect.any(String) as string,
    })
    expect(
      await failure(listRefreshTokens(auth, { order: 'user' as never })),
    ).toMatchObject({ kind: 'invalid' })
  })

  it('should be scrolled to', async () => {
    const { auth, queryClient, user_uuid } = await signedIn()
    for (const options of [
      refreshTokensInfiniteQuery(auth, { limit: 1 }),
      userRefreshTokensInfiniteQuery(auth, { user_uuid, limit: 1 }),
      ownRefreshTokensInfiniteQuery(auth, { limit: 1 }),
    ]) {
      const { pages } = await queryClient.fetchInfiniteQuery({
        ...options,
        pages: 3,
      })
      expect(pages[0]!.items).toHaveLength(1)
    }
  })
})
