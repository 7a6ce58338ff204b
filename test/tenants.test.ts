import { describe, expect, it } from 'vitest'
import {
  createPolicy,
  createTenant,
  createTenantMutation,
  createUser,
  createUserMobileAuth,
  deleteTenantMutation,
  deleteUserMutation,
  externalUsersQuery,
  getTenant,
  groupPoliciesQuery,
  groupQuery,
  groupsQuery,
  groupUsersQuery,
  listGroups,
  listPolicies,
  listTenantDomains,
  listTenants,
  listUsers,
  moveTenantMutation,
  policiesQuery,
  policyQuery,
  replaceTenantMutation,
  sessionsQuery,
  tenantDomainsQuery,
  tenantQuery,
  tenantsInfiniteQuery,
  tenantsQuery,
  updateTenant,
  updateTenantMutation,
  userExternalAuthsQuery,
  userGroupsQuery,
  userPoliciesQuery,
  userQuery,
  userRefreshTokensQuery,
  userSessionsQuery,
  usersQuery,
  type WazoAuth,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'

async function signedIn() {
  const demo = setup()
  await demo.signIn()
  const { auth } = demo
  const home = auth.scope.tenant!
  const { items } = await listTenants(auth)
  const { uuid } = items.find((tenant) => tenant.uuid !== home)!
  const tree = {
    list: tenantsQuery(auth),
    named: tenantsQuery(auth, { name: 'New' }),
    home: tenantQuery(auth, home),
    below: tenantQuery(auth, uuid),
    domains: tenantDomainsQuery(auth, uuid),
    groups: groupsQuery(auth),
    users: usersQuery(auth),
    everybody: usersQuery(auth, { recurse: true }),
  }
  return { ...demo, home, uuid, tree }
}

describe('a tenant', () => {
  it('should appear below the one that is selected', async () => {
    const { auth, queryClient, tree } = await signedIn()
    const corpus = { ...tree, everyGroup: groupsQuery(auth, { recurse: true }) }
    const body = {
      name: 'New',
      domain_names: ['new.example'],
      address: { city: 'Bern' },
    }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, createTenantMutation(auth), { body }),
    )
    expect(seen).toEqual({
      stale: [],
      needless: [],
      outdated: ['list', 'named', 'everyGroup'],
    })
    const { items } = await listTenants(auth, { domain_name: 'new.example' })
    expect(items).toMatchObject([
      { name: 'New', address: { city: 'Bern', country: null } },
    ])
  })

  it('should keep what a patch does not name', async () => {
    const { auth, queryClient, tree, uuid } = await signedIn()
    const before = await getTenant(auth, uuid)
    const update = updateTenantMutation(auth)
    const phone = '+1 555 0100'
    const seen = await effectsOf({ queryClient }, tree, () =>
      mutate(queryClient, update, { tenant_uuid: uuid, body: { phone } }),
    )
    expect(seen).toMatchObject({ stale: [], needless: [] })
    expect(seen.outdated).toContain('list')
    expect(await getTenant(auth, uuid)).toEqual({ ...before, phone })
  })

  it('should change its domains, which keep their uuids', async () => {
    const { auth, queryClient, tree, uuid } = await signedIn()
    const { items } = await listTenantDomains(auth, uuid)
    const { domain_names } = await getTenant(auth, uuid)
    const body = { domain_names: [...domain_names, 'more.example'] }
    const seen = await effectsOf({ queryClient }, tree, () =>
      mutate(queryClient, updateTenantMutation(auth), {
        tenant_uuid: uuid,
        body,
      }),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toContain('domains')
    const after = await listTenantDomains(auth, uuid)
    expect(after.items).toEqual(expect.arrayContaining(items))
    expect(after.total).toBe(2)
  })

  it('should lose its contact when that user goes', async () => {
    const { auth, queryClient, tree, uuid } = await signedIn()
    const { uuid: contact } = await createUser(auth, {
      body: { username: 'contact' },
    })
    await updateTenant(auth, { tenant_uuid: uuid, body: { contact } })
    const seen = await effectsOf({ queryClient }, tree, () =>
      mutate(queryClient, deleteUserMutation(auth), contact),
    )
    expect(seen.stale).toEqual([])
    expect(seen.needless).toEqual([])
    expect(seen.outdated).toContain('below')
    expect((await getTenant(auth, uuid)).contact).toBeNull()
  })

  it('should lose its contact when the tenant of that user goes', async () => {
    const { auth, queryClient, tree, uuid } = await signedIn()
    const { uuid: doomed } = await createTenant(auth, {
      body: { name: 'Doomed' },
    })
    const { uuid: contact } = await createUser(
      auth,
      { body: { username: 'contact' } },
      { tenant: doomed },
    )
    await updateTenant(auth, { tenant_uuid: uuid, body: { contact } })
    const seen = await effectsOf({ queryClient }, tree, () =>
      mutate(queryClient, deleteTenantMutation(auth), doomed),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toContain('below')
    expect((await getTenant(auth, uuid)).contact).toBeNull()
  })

  it('should be exactly what replaces it', async () => {
    const { auth, queryClient, uuid } = await signedIn()
    const { address, ...tenant } = await getTenant(auth, uuid)
    const body = { ...tenant, phone: null, domain_names: [], address }
    const replaced = await mutate(queryClient, replaceTenantMutation(auth), {
      tenant_uuid: uuid,
      body,
    })
    expect(replaced).toMatchObject({ phone: null, domain_names: [] })
  })

  it('should move in the tree, at once and back when refused', async () => {
    const { auth, queryClient, tree, home, uuid } = await signedIn()
    const { uuid: parent_tenant_uuid } = await mutate(
      queryClient,
      createTenantMutation(auth),
      { body: { name: 'Parent' } },
    )
    const move = moveTenantMutation(auth)
    const seen = await effectsOf({ queryClient }, tree, () =>
      mutate(queryClient, move, { tenant_uuid: uuid, parent_tenant_uuid }),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toContain('list')
    expect(await getTenant(auth, uuid)).toMatchObject({
      parent_uuid: parent_tenant_uuid,
    })
    const cycle = { tenant_uuid: home, parent_tenant_uuid: uuid }
    expect(await failure(mutate(queryClient, move, cycle))).toMatchObject({
      kind: 'conflict',
    })
    const { data } = queryClient.getQueryState(tree.home.queryKey)!
    expect(data).not.toMatchObject({ parent_uuid: uuid })
  })

  it.each([
    ['was', 7],
    ['was not', 5],
  ])(
    'should be listed where it is now, if the tree %s seen',
    async (how, outdated) => {
      const { auth, queryClient } = await signedIn()
      const under = async (above: WazoAuth, name: string) =>
        auth.withTenant((await createTenant(above, { body: { name } })).uuid)
      const [from, to] = [await under(auth, 'from'), await under(auth, 'to')]
      const moved = await under(from, 'moved')
      const below = await under(moved, 'below')
      const { uuid: user_uuid } = await createUser(moved, {
        body: { username: 'mover' },
      })
      const body = { token: 'android', apns_token: null }
      await createUserMobileAuth(moved, { user_uuid, body } as never)
      for (const above of [from, to])
        await createPolicy(above, { body: { name: 'inherited', shared: true } })
      const corpus = {
        inherited: policiesQuery(below),
        'beside it': groupsQuery(below),
      }
      for (const [name, above] of Object.entries({ from, to }))
        Object.assign(corpus, {
          ...(how === 'was' && { [`tenants ${name}`]: tenantsQuery(above) }),
          [`users ${name}`]: usersQuery(above, { recurse: true }),
          [`phones ${name}`]: externalUsersQuery(above, {
            auth_type: 'mobile',
            recurse: true,
          }),
        })
      const seen = await effectsOf({ queryClient }, corpus, () =>
        mutate(queryClient, moveTenantMutation(auth), {
          tenant_uuid: moved.scope.tenant!,
          parent_tenant_uuid: to.scope.tenant!,
        }),
      )
      expect(seen.stale).toEqual([])
      expect(seen.outdated).not.toContain('beside it')
      expect(seen.outdated).toHaveLength(outdated)
    },
  )

  it('should move where the cache has seen a circle', async () => {
    const { auth, queryClient, signIn } = setup()
    await signIn('admin')
    const { items } = await queryClient.fetchQuery(tenantsQuery(auth))
    const [above, below] = ['northwind', 'logistics'].map((slug) =>
      items.find((tenant) => tenant.slug === slug)!,
    )
    // Two answers, before and after others had put each below the other.
    queryClient.setQueryData(tenantQuery(auth, above!.uuid).queryKey, {
      ...above!,
      parent_uuid: below!.uuid,
    })
    const home = auth.scope.tenant!
    await mutate(queryClient, moveTenantMutation(auth), {
      tenant_uuid: below!.uuid,
      parent_tenant_uuid: home,
    })
    expect(await getTenant(auth, below!.uuid)).toMatchObject({
      parent_uuid: home,
    })
  })

  it('should take with it everything that it held', async () => {
    const { auth, queryClient, tree, uuid } = await signedIn()
    const { items } = await listUsers(auth.withTenant(uuid), { limit: 1 })
    const corpus = {
      ...tree,
      user: userQuery(auth, items[0]!.uuid),
      'users there': usersQuery(auth.withTenant(uuid)),
      sessions: sessionsQuery(auth, { recurse: true }),
      policies: policiesQuery(auth, { recurse: true }),
    }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, deleteTenantMutation(auth), uuid),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(
      expect.arrayContaining(['list', 'below', 'everybody', 'user']),
    )
    const gone = queryClient.getQueryState(corpus['users there'].queryKey)
    expect(gone).toBeUndefined()
    expect(await failure(getTenant(auth, uuid))).toMatchObject({
      kind: 'notFound',
    })
  })

  it.each(['moved', 'deleted'] as const)(
    'should be seen no more from above when %s, nor what it held',
    async (how) => {
      const { auth, queryClient, home, uuid: tenant_uuid } = await signedIn()
      const there = auth.withTenant(tenant_uuid)
      const [user] = (await listUsers(there, { limit: 1 })).items
      const [group] = (await listGroups(there, { limit: 1 })).items
      const [policy] = (await listPolicies(there, { read_only: false })).items
      const { uuid: parent_tenant_uuid } = await mutate(
        queryClient,
        createTenantMutation(auth),
        { body: { name: 'Beside' } },
      )
      const beside = auth.withTenant(parent_tenant_uuid)
      const { uuid: mover } = await mutate(
        queryClient,
        createTenantMutation(auth),
        { body: { name: 'Mover' } },
      )
      await mutate(queryClient, moveTenantMutation(auth), {
        tenant_uuid,
        parent_tenant_uuid: mover,
      })
      const above = auth.withTenant(mover)
      const user_uuid = user!.uuid
      const group_uuid = group!.uuid
      const nobody = { search: 'nobody' }
      const corpus = {
        tenants: tenantsQuery(auth),
        tenant: tenantQuery(above, tenant_uuid),
        user: userQuery(above, user_uuid),
        group: groupQuery(above, group_uuid),
        policy: policyQuery(above, policy!.uuid),
        groups: userGroupsQuery(above, { user_uuid, ...nobody }),
        policies: userPoliciesQuery(above, { user_uuid, ...nobody }),
        sessions: userSessionsQuery(above, { user_uuid, offset: 9 }),
        tokens: userRefreshTokensQuery(above, { user_uuid, ...nobody }),
        members: groupUsersQuery(above, { group_uuid, ...nobody }),
        grants: groupPoliciesQuery(above, { group_uuid, ...nobody }),
        phone: userExternalAuthsQuery(above, { user_uuid }),
        home: tenantQuery(auth, home),
        'group beside': groupsQuery(beside),
      }
      const seen = await effectsOf({ queryClient }, corpus, () =>
        how === 'deleted'
          ? mutate(queryClient, deleteTenantMutation(auth), tenant_uuid)
          : mutate(queryClient, moveTenantMutation(auth), {
              tenant_uuid,
              parent_tenant_uuid,
            }),
      )
      expect(seen.stale).toEqual([])
      expect(seen.outdated).toContain('user')
      expect(seen.outdated).not.toContain('home')
      expect(seen.outdated).not.toContain('group beside')
    },
  )

  it('should not be deleted below oneself, nor be invalid', async () => {
    const { auth, queryClient, home } = await signedIn()
    expect(
      await failure(mutate(queryClient, deleteTenantMutation(auth), home)),
    ).toMatchObject({ code: 'deleting-own-tenant-forbidden' })
    const body = { address: { zip_code: '1'.repeat(17) } }
    expect(
      await failure(mutate(queryClient, createTenantMutation(auth), { body })),
    ).toMatchObject({
      kind: 'invalid',
      fields: { 'address.zip_code': { code: 'length' } },
    })
  })

  it('should be found page after page', async () => {
    const { auth, queryClient } = await signedIn()
    const options = tenantsInfiniteQuery(auth, { limit: 1 })
    const { pages } = await queryClient.fetchInfiniteQuery({
      ...options,
      pages: 5,
    })
    expect(pages).toHaveLength(2)
  })
})
