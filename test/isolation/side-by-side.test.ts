import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createTokenProvider,
  createWazoAuth,
  listTenants,
  updateUserMutation,
  usersQuery,
  type Page,
  type User,
  type WazoAuth,
} from '../../src/index.ts'
import {
  createEmulator,
  SEED_PASSWORD,
  type Emulator,
} from '../../src/emulator/index.ts'
import { mutate } from '../support/mutate.ts'
import { createQueryClient, setup } from '../support/setup.ts'
import { settle } from '../support/settle.ts'
import { visits } from '../support/visits.ts'
import { watch } from '../support/watch.ts'

const tenantOf = async (auth: WazoAuth, slug: string) =>
  (await listTenants(auth, { slug })).items[0]!.uuid

const tenantsIn = (page: Page<User>) => [
  ...new Set(page.items.map(({ tenant_uuid }) => tenant_uuid)),
]

describe('two tenants at once', () => {
  it('should each show its own, whatever the other is switched to', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn('admin')
    const northwind = await tenantOf(auth, 'northwind')
    const logistics = await tenantOf(auth, 'logistics')
    const there = auth.withTenant(northwind)
    const fixed = watch<Page<User>>(queryClient, usersQuery(there))
    auth.setTenant(logistics)
    const switched = watch<Page<User>>(queryClient, usersQuery(auth))
    await settle()
    auth.setTenant(null)
    await settle()
    expect(fixed.shown.flatMap(tenantsIn)).toEqual([northwind])
    expect(switched.shown.flatMap(tenantsIn)).toEqual([logistics])
  })
})

describe('two tabs of one session', () => {
  it('should each have a tenant, that the other does not move', async () => {
    const parts = setup()
    const { open } = visits(parts, () => ({
      persistClient: () => {},
      restoreClient: () => undefined,
      removeClient: () => {},
    }))
    const one = open()
    await one.auth.signIn({ username: 'admin', password: 'admin-password' })
    const other = open()
    await other.restored
    expect(other.auth.scope).toEqual(one.auth.scope)
    const home = one.auth.scope.tenant
    const northwind = await tenantOf(one.auth, 'northwind')
    other.auth.setTenant(northwind)
    await one.auth.renew()
    const [ours, theirs] = await Promise.all(
      [one, other].map(({ auth, queryClient }) =>
        queryClient.fetchQuery(usersQuery(auth)),
      ),
    )
    expect(tenantsIn(ours!)).toEqual([home])
    expect(tenantsIn(theirs!)).toEqual([northwind])
  })
})

describe('clients that share a cache', () => {
  const serverId = (name: string) => `https://${name}.test/0.1`

  function client(emulator: Emulator, name: string, queryClient = cache()) {
    const auth = createWazoAuth({
      baseURL: serverId(name),
      fetch: emulator.fetch,
      tokenProvider: createTokenProvider(),
      queryClient,
    })
    onTestFinished(() => auth.dispose())
    return auth
  }
  const cache = createQueryClient
  const as = (username: string) => ({ username, password: SEED_PASSWORD })

  it('should leave the answers of another user alone', async () => {
    const queryClient = cache()
    const emulator = createEmulator()
    const [one, other] = ['pbx', 'pbx'].map((name) =>
      client(emulator, name, queryClient),
    ) as [WazoAuth, WazoAuth]
    await one.signIn(as('alice'))
    await other.signIn(as('bob'))
    const kept = watch<Page<User>>(queryClient, usersQuery(other))
    await queryClient.fetchQuery(usersQuery(one))
    await settle()
    await one.signOut()
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1)
    expect(kept.data().total).toBe(40)
    expect(queryClient.getQueryData(usersQuery(other).queryKey)).toBe(
      kept.data(),
    )
  })

  it('should tell servers apart that know the same user', async () => {
    const queryClient = cache()
    const uuid = '33333333-3333-4333-8333-333333333333'
    const [one, other] = ['north', 'south'].map((name) => {
      const user = { uuid, username: 'ann', firstname: name, policies: ['all'] }
      const policies = [{ name: 'All', slug: 'all', acl: ['#'] }]
      const seed = { users: [user], policies }
      return client(createEmulator({ seed }), name, queryClient)
    }) as [WazoAuth, WazoAuth]
    const shown = []
    for (const auth of [one, other]) {
      await auth.signIn(as('ann'))
      shown.push(watch<Page<User>>(queryClient, usersQuery(auth)))
    }
    await settle()
    const change = { user_uuid: uuid, body: { firstname: 'Changed' } }
    await mutate(queryClient, updateUserMutation(one), change)
    await settle()
    const names = shown.map(
      ({ data }) => data().items.find((user) => user.uuid === uuid)?.firstname,
    )
    expect(names).toEqual(['Changed', 'south'])
    await one.signOut()
    await settle()
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1)
  })
})
