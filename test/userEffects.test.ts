import { describe, expect, it } from 'vitest'
import {
  addPolicyAccessMutation,
  addUserPolicyMutation,
  createPolicyMutation,
  createUserMutation,
  deletePolicyMutation,
  deleteSessionMutation,
  deleteUserMutation,
  externalUsersQuery,
  groupPoliciesQuery,
  groupsQuery,
  groupUsersQuery,
  listPolicies,
  listTenants,
  listUserGroups,
  listUserPolicies,
  listUsers,
  listUserSessions,
  policiesQuery,
  policyQuery,
  refreshTokensQuery,
  sessionsQuery,
  updatePolicyMutation,
  updateUserMutation,
  userGroupsQuery,
  userPoliciesQuery,
  userQuery,
  userRefreshTokensQuery,
  userSessionsQuery,
  usersQuery,
  type Policy,
  type WazoAuth,
} from '../src/index.ts'
import { effectsOf } from './support/effects.ts'
import { mutate } from './support/mutate.ts'
import { setup } from './support/setup.ts'

async function world() {
  const demo = setup()
  await demo.signIn()
  const { auth, emulator } = demo
  const { items: users } = await listUsers(auth, { limit: 2, offset: 3 })
  const [user, other] = users.map(({ uuid }) => ({ user_uuid: uuid }))
  emulator.signIn(users[0]!.username!)
  const groups = await listUserGroups(auth, user!)
  const group_uuid = groups.items.find((group) => !group.read_only)!.uuid
  const group = { group_uuid }
  const [held] = (await listUserPolicies(auth, user!)).items
  const policies = await listPolicies(auth, { read_only: false })
  const policy = policies.items.find(({ uuid }) => uuid !== held?.uuid)!
  const tenants = await listTenants(auth)
  const below = tenants.items.find(({ uuid }) => uuid !== auth.scope.tenant)!
  const child = auth.withTenant(below.uuid)
  const { uuid, slug } = policy
  const corpus = {
    users: usersQuery(auth),
    'users, searched': usersQuery(auth, { search: 'zzz' }),
    'users, page 2': usersQuery(auth, { limit: 2, offset: 2 }),
    'users, all': usersQuery(auth, { recurse: true }),
    'users, named': usersQuery(auth, { username: 'renamed' }),
    'users by policy': usersQuery(auth, { policy_uuid: uuid }),
    'users by slug': usersQuery(auth, { policy_slug: slug }),
    'users who have': usersQuery(auth, { has_policy_uuid: uuid }),
    'users who have slug': usersQuery(auth, { has_policy_slug: slug }),
    'users below': usersQuery(child),
    user: userQuery(auth, user!.user_uuid),
    other: userQuery(auth, other!.user_uuid),
    'policies of user': userPoliciesQuery(auth, user!),
    'policies of other': userPoliciesQuery(auth, other!),
    'groups of user': userGroupsQuery(auth, user!),
    'sessions of user': userSessionsQuery(auth, user!),
    'sessions of other': userSessionsQuery(auth, other!),
    members: groupUsersQuery(auth, group),
    'members, named': groupUsersQuery(auth, { ...group, search: 'renamed' }),
    'policies of group': groupPoliciesQuery(auth, group),
    'of group and user': groupPoliciesQuery(auth, { ...group, ...user }),
    groups: groupsQuery(auth),
    'groups of': groupsQuery(auth, user),
    'groups by slug': groupsQuery(auth, { policy_slug: slug }),
    policies: policiesQuery(auth),
    'policies below': policiesQuery(child),
    'policies of': policiesQuery(auth, user),
    'policies, searched': policiesQuery(auth, { search: 'zzz' }),
    policy: policyQuery(auth, uuid),
    'policy by slug': policyQuery(auth, slug),
    sessions: sessionsQuery(auth),
    'refresh tokens': refreshTokensQuery(auth),
    'refresh tokens of user': userRefreshTokensQuery(auth, user!),
    phones: externalUsersQuery(auth, { auth_type: 'mobile' }),
  }
  return { ...demo, ...user!, policy, corpus }
}

interface World {
  auth: WazoAuth
  user_uuid: string
  policy: Policy
  queryClient: Parameters<typeof mutate>[0]
}

const zzz = { name: 'zzz new' }

const changes: Record<string, (world: World) => Promise<unknown>> = {
  'a new user': ({ auth, queryClient }) =>
    mutate(queryClient, createUserMutation(auth), {
      body: { username: 'renamed' },
    }),
  'a new name': ({ auth, queryClient, user_uuid }) =>
    mutate(queryClient, updateUserMutation(auth), {
      user_uuid,
      body: { username: 'renamed' },
    }),
  disabling: ({ auth, queryClient, user_uuid }) =>
    mutate(queryClient, updateUserMutation(auth), {
      user_uuid,
      body: { enabled: false },
    }),
  'a user gone': ({ auth, queryClient, user_uuid }) =>
    mutate(queryClient, deleteUserMutation(auth), user_uuid),
  'a policy given by uuid': ({ auth, queryClient, user_uuid, policy }) =>
    mutate(queryClient, addUserPolicyMutation(auth), {
      user_uuid,
      policy_uuid: policy.uuid,
    }),
  'a policy given by slug': ({ auth, queryClient, user_uuid, policy }) =>
    mutate(queryClient, addUserPolicyMutation(auth), {
      user_uuid,
      policy_uuid: policy.slug,
    }),
  'a new policy': ({ auth, queryClient }) =>
    mutate(queryClient, createPolicyMutation(auth), {
      body: { ...zzz, shared: true },
    }),
  'a policy renamed by slug': ({ auth, queryClient, policy }) =>
    mutate(queryClient, updatePolicyMutation(auth), {
      policy_uuid: policy.slug,
      body: zzz,
    }),
  'a policy gone by uuid': ({ auth, queryClient, policy }) =>
    mutate(queryClient, deletePolicyMutation(auth), policy.uuid),
  'a policy gone by slug': ({ auth, queryClient, policy }) =>
    mutate(queryClient, deletePolicyMutation(auth), policy.slug),
  'a new access': ({ auth, queryClient, policy }) =>
    mutate(queryClient, addPolicyAccessMutation(auth), {
      policy_uuid: policy.slug,
      access: 'auth.users.*.more',
    }),
  'a session gone': async ({ auth, queryClient, user_uuid }) => {
    const { items } = await listUserSessions(auth, { user_uuid })
    await mutate(queryClient, deleteSessionMutation(auth), items[0]!.uuid)
  },
}

describe('no answer should stay as it was', () => {
  it.each(Object.entries(changes))('after %s', async (_, change) => {
    const { corpus, ...demo } = await world()
    const seen = await effectsOf(demo, corpus, () => change(demo))
    expect(seen.stale).toEqual([])
    expect(seen.outdated).not.toEqual([])
  })
})
