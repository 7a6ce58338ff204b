import { describe, expect, it } from 'vitest'
import {
  addGroupPolicy,
  addGroupUser,
  addGroupUserMutation,
  addUserPolicy,
  addUserPolicyMutation,
  createGroup,
  createPolicy,
  createTenant,
  createUser,
  groupPoliciesQuery,
  groupsQuery,
  groupUsersInfiniteQuery,
  groupUsersQuery,
  policiesQuery,
  removeGroupUserMutation,
  removeUserPolicyMutation,
  userGroupsQuery,
  userPoliciesQuery,
  usersQuery,
} from '../src/index.ts'
import { mutate } from './support/mutate.ts'
import { setup } from './support/setup.ts'
import { settle } from './support/settle.ts'

interface Named {
  items: { username?: string | null; name?: string }[]
  total: number
  filtered?: number
}

type Lists = Record<string, { queryKey: readonly unknown[] }>

/** `ann,bob (2 of 3)`: the names, and the counts. */
const countedNames = ({ items, filtered, total }: Named) =>
  `${items.map((one) => one.username ?? one.name).join()} (${String(filtered)} of ${String(total)})`

/** A group of ann and cid, while bob is only known as a user. */
async function staff() {
  const demo = setup({ emulator: { seed: 'empty' } })
  await demo.signIn('admin')
  const { auth, queryClient, hold } = demo
  const group = await createGroup(auth, { body: { name: 'z group' } })
  const policy = await createPolicy(auth, { body: { name: 'a policy' } })
  const tenant = await createTenant(auth, { body: { name: 'below' } })
  const [ann, bob, cid] = await Promise.all(
    [
      { username: 'ann', firstname: 'Z' },
      { username: 'bob', firstname: 'Y' },
      { username: 'cid', firstname: 'X' },
    ].map((body) => createUser(auth, { body })),
  )
  for (const { uuid: user_uuid } of [ann!, cid!]) {
    await addGroupUser(auth, { group_uuid: group.uuid, user_uuid })
    await addUserPolicy(auth, { policy_uuid: policy.uuid, user_uuid })
  }
  await queryClient.fetchQuery(usersQuery(auth))
  await queryClient.fetchQuery(groupsQuery(auth))
  await queryClient.fetchQuery(policiesQuery(auth))

  async function shown(lists: Lists, isAsked: boolean) {
    const entries = Object.entries(lists).map(async ([name, list]) => {
      const ask =
        'initialPageParam' in list ? 'fetchInfiniteQuery' : 'fetchQuery'
      if (isAsked) await queryClient[ask]({ ...list, staleTime: 0 } as never)
      const data = queryClient.getQueryData<Named>(list.queryKey)!
      const { pages = [data] } = data as { pages?: Named[] }
      return [name, pages.map(countedNames).join(' | ')]
    })
    return Object.fromEntries(await Promise.all(entries)) as object
  }

  return {
    ...demo,
    below: auth.withTenant(tenant.uuid),
    group_uuid: group.uuid,
    policy_uuid: policy.uuid,
    user_uuid: bob!.uuid,
    /** What lists show before a change, while it is on its way, and after. */
    async follow(lists: Lists, change: () => Promise<unknown>) {
      const before = await shown(lists, true)
      const held = hold(/PUT|DELETE/)
      const changing = change()
      await settle()
      const during = await shown(lists, false)
      held.release()
      await changing
      return { before, during, after: await shown(lists, true) }
    },
  }
}

describe('a member', () => {
  it('should come and go at once, as the server will answer', async () => {
    const { auth, queryClient, follow, group_uuid, user_uuid } = await staff()
    const of = (more: object) => usersQuery(auth, { group_uuid, ...more })
    const lists = {
      members: groupUsersQuery(auth, { group_uuid }),
      backwards: groupUsersQuery(auth, { group_uuid, direction: 'desc' }),
      scrolled: groupUsersInfiniteQuery(auth, { group_uuid }),
      filtered: of({}),
      ordered: of({ order: 'firstname' }),
      bob: of({ username: 'bob' }),
      ann: of({ username: 'ann' }),
      groups: userGroupsQuery(auth, { user_uuid }),
      'filtered groups': groupsQuery(auth, { user_uuid }),
    }
    for (const definition of [addGroupUserMutation, removeGroupUserMutation]) {
      const { before, during, after } = await follow(lists, () =>
        mutate(queryClient, definition(auth), { group_uuid, user_uuid }),
      )
      expect(during).toEqual(after)
      expect(during).not.toEqual(before)
    }
  })

  it('should not come where only the server knows whether it belongs', async () => {
    const { auth, below, queryClient, follow, ...ids } = await staff()
    const { group_uuid, user_uuid, policy_uuid } = ids
    const lists = {
      page: groupUsersQuery(auth, { group_uuid, limit: 1 }),
      found: groupUsersQuery(auth, { group_uuid, search: 'b' }),
      holders: usersQuery(auth, { group_uuid, policy_uuid }),
      'of another tenant': usersQuery(below, { group_uuid }),
      'of another group': groupUsersQuery(auth, { group_uuid: user_uuid }),
    }
    const { before, during } = await follow(lists, () =>
      mutate(queryClient, addGroupUserMutation(auth), {
        group_uuid,
        user_uuid,
      }),
    )
    expect(during).toEqual(before)
  })

  it('should not come twice', async () => {
    const { auth, queryClient, follow, group_uuid, user_uuid } = await staff()
    const input = { group_uuid, user_uuid }
    await addGroupUser(auth, input)
    const lists = {
      members: groupUsersQuery(auth, { group_uuid }),
      groups: userGroupsQuery(auth, { user_uuid }),
    }
    const { before, during } = await follow(lists, () =>
      mutate(queryClient, addGroupUserMutation(auth), input),
    )
    expect(during).toEqual(before)
  })
})

describe('a policy of a user', () => {
  it('should come and go at once, as the server will answer', async () => {
    const { auth, queryClient, follow, policy_uuid, user_uuid } = await staff()
    const lists = {
      held: userPoliciesQuery(auth, { user_uuid }),
      holders: usersQuery(auth, { policy_uuid }),
    }
    for (const definition of [
      addUserPolicyMutation,
      removeUserPolicyMutation,
    ]) {
      const { before, during, after } = await follow(lists, () =>
        mutate(queryClient, definition(auth), { policy_uuid, user_uuid }),
      )
      expect(during).toEqual(after)
      expect(during).not.toEqual(before)
    }
  })

  it('should not go from where somebody may have it by another way', async () => {
    const { auth, queryClient, follow, ...ids } = await staff()
    const { group_uuid, policy_uuid, user_uuid } = ids
    const input = { policy_uuid, user_uuid }
    await addUserPolicy(auth, input)
    await addGroupPolicy(auth, { policy_uuid, group_uuid })
    const lists = {
      'of a group': groupPoliciesQuery(auth, { group_uuid }),
      'of all who have it somehow': usersQuery(auth, {
        has_policy_uuid: policy_uuid,
      }),
    }
    const { before, during } = await follow(lists, () =>
      mutate(queryClient, removeUserPolicyMutation(auth), input),
    )
    expect(during).toEqual(before)
  })
})
