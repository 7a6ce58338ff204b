import { describe, expect, it } from 'vitest'
import {
  createGroupMutation,
  deleteGroupMutation,
  getGroup,
  groupPoliciesQuery,
  groupQuery,
  groupsInfiniteQuery,
  groupsQuery,
  groupUsersQuery,
  listGroups,
  listGroupUsers,
  listPolicies,
  listTenants,
  policiesQuery,
  updateGroupMutation,
  userGroupsQuery,
  userPoliciesQuery,
  usersQuery,
  type WazoAuth,
} from '../src/index.ts'
import {
  addGroupPolicyMutation,
  addGroupUserMutation,
  removeGroupPolicyMutation,
  removeGroupUserMutation,
} from '../src/groupRelations.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { failure, setup } from './support/setup.ts'

async function signedIn() {
  const demo = setup()
  await demo.signIn()
  const { auth } = demo
  const groups = await listGroups(auth, { read_only: false })
  const [group, other] = groups.items
  const members = await listGroupUsers(auth, { group_uuid: group!.uuid })
  const { items: tenants } = await listTenants(auth)
  const below = tenants.find(({ uuid }) => uuid !== auth.scope.tenant)!
  return {
    ...demo,
    group: group!,
    other: other!,
    member: members.items[0]!,
    below: auth.withTenant(below.uuid),
  }
}

const lists = (auth: WazoAuth) => ({
  list: groupsQuery(auth),
  search: groupsQuery(auth, { search: 'zzz' }),
  named: groupsQuery(auth, { name: 'Renamed' }),
  second: groupsQuery(auth, { limit: 2, offset: 2 }),
  recurse: groupsQuery(auth, { recurse: true }),
})

describe('a group', () => {
  it('should appear in the lists of its tenant, and of those above', async () => {
    const { auth, below, queryClient, ...demo } = await signedIn()
    const corpus = {
      ...lists(auth),
      'below list': groupsQuery(below),
      detail: groupQuery(auth, demo.group.uuid),
    }
    const body = { name: 'Renamed', slug: 'new' }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, createGroupMutation(below), { body }),
    )
    expect(seen).toMatchObject({
      stale: [],
      outdated: ['recurse', 'below list'],
      needless: [],
    })
    const { items } = await listGroups(below, { slug: 'new' })
    expect(items).toMatchObject([{ name: 'Renamed', read_only: false }])
  })

  it('should be renamed wherever it is shown', async () => {
    const { auth, queryClient, group, member, other } = await signedIn()
    const corpus = {
      ...lists(auth),
      detail: groupQuery(auth, group.uuid),
      other: groupQuery(auth, other.uuid),
      'of member': userGroupsQuery(auth, { user_uuid: member.uuid }),
      members: groupUsersQuery(auth, { group_uuid: group.uuid }),
    }
    const input = { group_uuid: group.uuid, body: { name: 'Renamed' } }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, updateGroupMutation(auth), input),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(
      expect.arrayContaining(['list', 'named', 'recurse', 'of member']),
    )
    // Written, not asked for again.
    expect(queryClient.getQueryData(corpus.detail.queryKey)).toMatchObject({
      name: 'Renamed',
    })
  })

  it('should be found by its new name as the server searches', async () => {
    const { auth, queryClient, group } = await signedIn()
    const search = (text: string) => groupsQuery(auth, { search: text })
    const corpus = {
      any: search('r_named'),
      some: search('re%med'),
      apart: search('re  med'),
      escaped: search('re\\named'),
      other: search('x_y'),
    }
    const input = { group_uuid: group.uuid, body: { name: 'Renamed' } }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, updateGroupMutation(auth), input),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(['any', 'some', 'apart', 'escaped'])
    expect(seen.needless).toEqual([])
  })

  it('should take with it what its members had by it', async () => {
    const { auth, queryClient, group, member } = await signedIn()
    const { items } = await listPolicies(auth, { group_uuid: group.uuid })
    const has_policy_uuid = items[0]!.uuid
    const corpus = {
      ...lists(auth),
      detail: groupQuery(auth, group.uuid),
      'of member': userGroupsQuery(auth, { user_uuid: member.uuid }),
      'by group': usersQuery(auth, { group_uuid: group.uuid }),
      'by policy': usersQuery(auth, { has_policy_uuid }),
      users: usersQuery(auth),
    }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, deleteGroupMutation(auth), group.uuid),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(
      expect.arrayContaining(['list', 'detail', 'of member', 'by group']),
    )
    expect(seen.needless).not.toContain('users')
    await expect(getGroup(auth, group.uuid)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  it('should be refused under a taken name, or when it is read-only', async () => {
    const { auth, queryClient, group, other } = await signedIn()
    const update = updateGroupMutation(auth)
    const [kept] = (await listGroups(auth, { read_only: true })).items
    expect(
      await failure(
        mutate(queryClient, createGroupMutation(auth), { body: other }),
      ),
    ).toMatchObject({ kind: 'conflict' })
    expect(
      await failure(
        mutate(queryClient, update, {
          group_uuid: group.uuid,
          body: { name: '' },
        }),
      ),
    ).toMatchObject({ kind: 'invalid', fields: { name: { code: 'length' } } })
    expect(
      await failure(mutate(queryClient, deleteGroupMutation(auth), kept!.uuid)),
    ).toMatchObject({ kind: 'forbidden', status: 403 })
  })

  it('should be scrolled through', async () => {
    const { auth, queryClient } = await signedIn()
    const options = groupsInfiniteQuery(auth, { limit: 2 })
    const { pages } = await queryClient.fetchInfiniteQuery({
      ...options,
      pages: 9,
    })
    const { total } = await listGroups(auth)
    expect(pages.flatMap(({ items }) => items)).toHaveLength(total)
  })
})

describe('what a group has', () => {
  it.each([addGroupUserMutation, removeGroupUserMutation])(
    'should change by its members',
    async (definition) => {
      const { auth, queryClient, group, other, member } = await signedIn()
      const isAdding = definition === addGroupUserMutation
      const users = await listGroupUsers(auth, { group_uuid: other.uuid })
      const stranger = users.items.find(({ uuid }) => uuid !== member.uuid)!
      const user_uuid = isAdding ? stranger.uuid : member.uuid
      const input = { group_uuid: group.uuid, user_uuid }
      const corpus = {
        members: groupUsersQuery(auth, { group_uuid: group.uuid }),
        'other members': groupUsersQuery(auth, { group_uuid: other.uuid }),
        'of user': userGroupsQuery(auth, { user_uuid }),
        'by user': groupsQuery(auth, { user_uuid }),
        'by group': usersQuery(auth, { group_uuid: group.uuid }),
        users: usersQuery(auth),
        groups: groupsQuery(auth),
      }
      const seen = await effectsOf({ queryClient }, corpus, () =>
        mutate(queryClient, definition(auth), input),
      )
      expect(seen).toEqual({
        stale: [],
        needless: [],
        outdated: ['members', 'of user', 'by user', 'by group'],
      })
      // Once more is no harm.
      await mutate(queryClient, definition(auth), input)
    },
  )

  it('should be refused across tenants', async () => {
    const { auth, below, queryClient, group, member } = await signedIn()
    const [away] = (await listGroups(below, { read_only: false })).items
    const input = { group_uuid: away!.uuid, user_uuid: member.uuid }
    expect(
      await failure(mutate(queryClient, addGroupUserMutation(auth), input)),
    ).toMatchObject({ kind: 'invalid', code: 'missmatching-tenant' })
    expect(
      await failure(
        mutate(queryClient, removeGroupUserMutation(auth), {
          group_uuid: group.uuid,
          user_uuid: group.uuid,
        }),
      ),
    ).toMatchObject({ kind: 'notFound', code: 'unknown-user' })
  })

  it('should change by its policies, by either name of them', async () => {
    const { auth, queryClient, group, member } = await signedIn()
    const { items } = await listPolicies(auth)
    const held = await listPolicies(auth, { group_uuid: group.uuid })
    const policy = items.find(
      ({ uuid }) => !held.items.some((one) => one.uuid === uuid),
    )!
    const { uuid, slug } = policy
    const corpus = {
      policies: groupPoliciesQuery(auth, { group_uuid: group.uuid }),
      'by uuid': groupsQuery(auth, { policy_uuid: uuid }),
      'by slug': groupsQuery(auth, { policy_slug: slug }),
      'users by uuid': usersQuery(auth, { has_policy_uuid: uuid }),
      'users by slug': usersQuery(auth, { has_policy_slug: slug }),
      'of group': policiesQuery(auth, { group_uuid: group.uuid }),
      'of user': userPoliciesQuery(auth, { user_uuid: member.uuid }),
      users: usersQuery(auth),
    }
    for (const definition of [
      addGroupPolicyMutation,
      removeGroupPolicyMutation,
    ]) {
      const seen = await effectsOf({ queryClient }, corpus, () =>
        mutate(queryClient, definition(auth), {
          group_uuid: group.uuid,
          policy_uuid: slug,
        }),
      )
      expect(seen.stale).toEqual([])
      expect(seen.outdated).toEqual(
        expect.arrayContaining(['policies', 'by uuid', 'by slug', 'of group']),
      )
      expect(seen.needless).not.toContain('users')
      queryClient.clear()
    }
    expect(
      await failure(
        mutate(queryClient, addGroupPolicyMutation(auth), {
          group_uuid: group.uuid,
          policy_uuid: 'no-such-policy',
        }),
      ),
    ).toMatchObject({ kind: 'notFound' })
  })
})
