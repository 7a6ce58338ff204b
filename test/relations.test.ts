import { describe, expect, it } from 'vitest'
import {
  addGroupPolicy,
  addGroupPolicyMutation,
  addPolicyAccessMutation,
  addGroupUser,
  addUserPolicyMutation,
  createGroup,
  createPolicy,
  createTenant,
  createUser,
  createUserMutation,
  deleteGroupMutation,
  deletePolicyMutation,
  groupPoliciesQuery,
  groupsQuery,
  groupUsersQuery,
  listGroups,
  policiesQuery,
  removePolicyAccessMutation,
  updateUserEmailsAsAdminMutation,
  updateUserMutation,
  usersQuery,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { setup } from './support/setup.ts'

async function signedIn() {
  const demo = setup({ emulator: { seed: 'empty' } })
  await demo.signIn('admin')
  const { auth } = demo
  const { uuid } = await createTenant(auth, { body: { name: 'below' } })
  const policy = await createPolicy(auth, { body: { name: 'one' } })
  const ada = await createUser(auth, { body: { username: 'ada' } })
  const group = await createGroup(auth, { body: { name: 'staff' } })
  return { ...demo, below: auth.withTenant(uuid), policy, ada, group }
}

describe('who has a policy', () => {
  it('should be shown where a list asks for nothing else', async () => {
    const { auth, below, queryClient, policy, ada } = await signedIn()
    const policy_uuid = policy.uuid
    const corpus = {
      policies: policiesQuery(auth),
      users: usersQuery(auth),
      holders: usersQuery(auth, { policy_uuid }),
      named: usersQuery(auth, { policy_uuid, username: 'bob' }),
      mailed: usersQuery(auth, { policy_uuid, email_address: 'a@x.org' }),
      'and by some way': usersQuery(auth, {
        policy_uuid,
        has_policy_slug: 'none',
      }),
      elsewhere: usersQuery(below, { policy_uuid }),
    }
    const input = { user_uuid: ada.uuid, policy_uuid }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, addUserPolicyMutation(auth), input),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(['holders'])
  })

  it('should be asked for again under a name that may be the same', async () => {
    const { auth, queryClient, policy, ada, group } = await signedIn()
    const { uuid: policy_uuid, slug: policy_slug } = policy
    const corpus = {
      holders: usersQuery(auth, { has_policy_slug: policy_slug }),
      groups: groupsQuery(auth, { policy_slug }),
    }
    const seen = await effectsOf({ queryClient }, corpus, async () => {
      const user = { user_uuid: ada.uuid, policy_uuid }
      await mutate(queryClient, addUserPolicyMutation(auth), user)
      const members = { group_uuid: group.uuid, policy_uuid }
      await mutate(queryClient, addGroupPolicyMutation(auth), members)
    })
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(['holders', 'groups'])
  })
})

describe('a page behind the last holder of a policy', () => {
  it.each([
    ['policy', deletePolicyMutation],
    ['group', deleteGroupMutation],
  ] as const)('should be asked again when its %s goes', async (what, gone) => {
    const { auth, queryClient, policy, ada, group } = await signedIn()
    const { uuid: policy_uuid, slug: has_policy_slug } = policy
    const members = { group_uuid: group.uuid, user_uuid: ada.uuid }
    await addGroupUser(auth, members)
    await addGroupPolicy(auth, { group_uuid: group.uuid, policy_uuid })
    const behind = usersQuery(auth, { has_policy_slug, offset: 2 })
    const seen = await effectsOf({ queryClient }, { behind }, () =>
      mutate(
        queryClient,
        gone(auth),
        what === 'policy' ? policy_uuid : group.uuid,
      ),
    )
    expect(seen).toMatchObject({ stale: [], outdated: ['behind'] })
  })
})

describe('a shared policy', () => {
  it('should leave what is counted above, where only those below saw it', async () => {
    const { auth, below, queryClient, group } = await signedIn()
    const body = { name: 'everywhere', shared: true }
    const shared = await createPolicy(auth, { body })
    const corpus = {
      below: policiesQuery(below),
      above: policiesQuery(auth, { group_uuid: group.uuid }),
    }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, deletePolicyMutation(auth), shared.uuid),
    )
    expect(seen).toMatchObject({ stale: [], outdated: ['below', 'above'] })
  })

  it('should change by its slug, where only those below saw it', async () => {
    const { auth, below, queryClient } = await signedIn()
    const body = { name: 'everywhere', slug: 'everywhere', shared: true }
    await createPolicy(auth, { body })
    const corpus = { below: policiesQuery(below) }
    const input = { policy_uuid: 'everywhere', access: 'auth.users.read' }
    for (const change of [addPolicyAccessMutation, removePolicyAccessMutation])
      expect(
        await effectsOf({ queryClient }, corpus, () =>
          mutate(queryClient, change(auth), input),
        ),
      ).toMatchObject({ stale: [], outdated: ['below'] })
  })

  it('should be found as each tenant sees it', async () => {
    const { auth, below, queryClient, group } = await signedIn()
    const body = { name: 'everywhere', shared: true }
    const { uuid: policy_uuid } = await createPolicy(auth, { body })
    const { uuid: group_uuid } = group
    const tenant_uuid = below.scope.tenant!
    const corpus = {
      policies: policiesQuery(auth),
      kept: policiesQuery(auth, { group_uuid, read_only: true }),
      below: policiesQuery(below, { group_uuid, tenant_uuid }),
    }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, addGroupPolicyMutation(auth), {
        group_uuid,
        policy_uuid,
      }),
    )
    expect(seen).toMatchObject({ stale: [], outdated: ['kept', 'below'] })
  })
})

describe('a policy that a group has of a tenant above', () => {
  it('should leave what counts it without showing it', async () => {
    const { auth, below, queryClient, policy } = await signedIn()
    const group = await createGroup(below, { body: { name: 'staff' } })
    const input = { group_uuid: group.uuid, policy_uuid: policy.uuid }
    await addGroupPolicy(auth, input)
    const corpus = {
      policies: policiesQuery(auth),
      counted: groupPoliciesQuery(below, { group_uuid: group.uuid }),
    }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, deletePolicyMutation(auth), policy.uuid),
    )
    expect(seen).toMatchObject({
      stale: [],
      outdated: ['policies', 'counted'],
    })
  })
})

describe('the group of all users', () => {
  it('should have a new user, wherever it is asked and seen or not', async () => {
    const { auth, below, queryClient } = await signedIn()
    const { items } = await listGroups(below, { read_only: true })
    const all = { group_uuid: items[0]!.uuid }
    const corpus = {
      here: groupUsersQuery(below, all),
      above: groupUsersQuery(auth, all),
    }
    const body = { username: 'zoe' }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, createUserMutation(below), { body }),
    )
    expect(seen).toMatchObject({ stale: [], outdated: ['here', 'above'] })
  })

  it('should find a member by a new address, wherever it is asked', async () => {
    const { auth, below, queryClient, ada } = await signedIn()
    const { items } = await listGroups(auth, { read_only: true })
    const group_uuid = items[0]!.uuid
    const corpus = {
      elsewhere: groupUsersQuery(below, { group_uuid, search: 'x.org' }),
      members: groupUsersQuery(auth, { group_uuid }),
      found: groupUsersQuery(auth, { group_uuid, search: 'x.org' }),
      other: groupUsersQuery(auth, { group_uuid, search: 'y.org' }),
    }
    const emails = [{ address: 'a@x.org', main: true }]
    const input = { user_uuid: ada.uuid, body: { emails } }
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, updateUserEmailsAsAdminMutation(auth), input),
    )
    expect(seen.stale).toEqual([])
    expect(seen.outdated).toEqual(['elsewhere', 'members', 'found'])
  })

  it('should be asked again for a page that may have had who is found no more', async () => {
    const { auth, queryClient } = await signedIn()
    const { items } = await listGroups(auth, { read_only: true })
    const zoe = await createUser(auth, { body: { username: 'zoe' } })
    const all = { group_uuid: items[0]!.uuid, limit: 1 }
    const corpus = { page: groupUsersQuery(auth, { ...all, purpose: 'user' }) }
    const input = {
      user_uuid: zoe.uuid,
      body: { purpose: 'internal' },
    } as const
    const seen = await effectsOf({ queryClient }, corpus, () =>
      mutate(queryClient, updateUserMutation(auth), input),
    )
    expect(seen).toMatchObject({ stale: [], outdated: ['page'] })
  })
})
