import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEmulator } from '../src/emulator/index.ts'
import {
  addGroupPolicy,
  addGroupUser,
  addPolicyAccess,
  addUserPolicy,
  createExternalConfig,
  createGroup,
  createPolicy,
  createUser,
  createUserMobileAuth,
  createWazoAuth,
  deleteExternalConfig,
  deleteGroup,
  deletePolicy,
  deleteUser,
  deleteUserMobileAuth,
  getExternalConfig,
  getUserMobileAuth,
  listGroupPolicies,
  listGroups,
  listGroupUsers,
  listPolicies,
  listUserGroups,
  listUserPolicies,
  listUsers,
  removeGroupPolicy,
  removeGroupUser,
  removePolicyAccess,
  removeUserPolicy,
  replaceUserMobileAuth,
  updateGroup,
  updatePolicy,
  updateUser,
  type WazoAuth,
  type WazoAuthError,
} from '../src/index.ts'
import { legacy } from '../src/legacy.ts'

const accesses = ['auth.users.update', '!auth.groups.update', 'confd.read']
const names = ['one', 'two', 'three']

/** What an operation is asked for: which of a few, and with what. */
interface Ask {
  policy: string
  group: string
  user: string
  name: string
  access: string
  token: string | null
}

const tokens = (token: string | null) => ({
  token,
  apns_token: null,
  apns_voip_token: null,
  apns_notification_token: null,
  apns_call_topic: null,
  apns_default_topic: null,
})

type Operation = (auth: WazoAuth, ask: Ask) => Promise<unknown>

const operations: Record<string, Operation> = {
  createPolicy: (auth, { name, access }) =>
    createPolicy(auth, { body: { name, acl: [access] } }),
  updatePolicy: (auth, { policy, name, access }) =>
    updatePolicy(auth, {
      policy_uuid: policy,
      body: { description: name, acl: [access] },
    }),
  addPolicyAccess: (auth, { policy, access }) =>
    addPolicyAccess(auth, { policy_uuid: policy, access }),
  removePolicyAccess: (auth, { policy, access }) =>
    removePolicyAccess(auth, { policy_uuid: policy, access }),
  deletePolicy: (auth, { policy }) => deletePolicy(auth, policy),
  // Older servers count what the search leaves.
  listPolicies: async (auth, { name }) =>
    (await listPolicies(auth, { search: name })).items,
  createGroup: (auth, { name }) => createGroup(auth, { body: { name } }),
  updateGroup: (auth, { group, name }) =>
    updateGroup(auth, { group_uuid: group, body: { name: `${name} again` } }),
  deleteGroup: (auth, { group }) => deleteGroup(auth, group),
  listGroups: (auth) => listGroups(auth, { read_only: false, order: 'name' }),
  addGroupUser: (auth, { group, user }) =>
    addGroupUser(auth, { group_uuid: group, user_uuid: user }),
  removeGroupUser: (auth, { group, user }) =>
    removeGroupUser(auth, { group_uuid: group, user_uuid: user }),
  listGroupUsers: (auth, { group }) =>
    listGroupUsers(auth, { group_uuid: group }),
  addGroupPolicy: (auth, { group, policy }) =>
    addGroupPolicy(auth, { group_uuid: group, policy_uuid: policy }),
  removeGroupPolicy: (auth, { group, policy }) =>
    removeGroupPolicy(auth, { group_uuid: group, policy_uuid: policy }),
  listGroupPolicies: (auth, { group }) =>
    listGroupPolicies(auth, { group_uuid: group }),
  createUser: (auth, { name }) =>
    createUser(auth, { body: { username: name } }),
  updateUser: (auth, { user, name }) =>
    updateUser(auth, { user_uuid: user, body: { firstname: name } }),
  deleteUser: (auth, { user }) => deleteUser(auth, user),
  listUsers: (auth, { name }) => listUsers(auth, { search: name }),
  addUserPolicy: (auth, { user, policy }) =>
    addUserPolicy(auth, { user_uuid: user, policy_uuid: policy }),
  removeUserPolicy: (auth, { user, policy }) =>
    removeUserPolicy(auth, { user_uuid: user, policy_uuid: policy }),
  listUserPolicies: (auth, { user }) =>
    listUserPolicies(auth, { user_uuid: user }),
  listUserGroups: (auth, { user }) =>
    listUserGroups(auth, { user_uuid: user, order: 'name' }),
  createPhone: (auth, { user, token }) =>
    createUserMobileAuth(auth, { user_uuid: user, body: { token } }),
  replacePhone: (auth, { user, token }) =>
    replaceUserMobileAuth(auth, { user_uuid: user, body: tokens(token) }),
  getPhone: (auth, { user }) => getUserMobileAuth(auth, user),
  deletePhone: (auth, { user }) => deleteUserMobileAuth(auth, user),
  createConfig: (auth, { name }) =>
    createExternalConfig(auth, {
      auth_type: 'google',
      body: { client_id: name, acl: [name], client_secret: name },
    }),
  getConfig: (auth) => getExternalConfig(auth, 'google'),
  deleteConfig: (auth) => deleteExternalConfig(auth, 'google'),
}

/** A server of a generation, and what its uuids stand for. */
function serverOf(generation: 'modern' | 'transitional' | 'legacy') {
  const emulator = createEmulator({ seed: 'empty', generation })
  const { token } = emulator.signIn('admin')
  const auth = createWazoAuth({
    baseURL: 'http://localhost/0.1',
    tokenProvider: () => token,
    fetch: emulator.fetch,
    adapter: legacy(),
  })
  const made: Record<string, string[]> = {}
  const unknown = '11111111-1111-4111-8111-111111111111'

  /** The latest but so many of a kind. */
  const find = (kind: string, index: number) =>
    made[kind]?.at(-1 - index) ?? unknown

  /** Without what is of this server alone, or came later. */
  const plain = (answer: unknown): unknown => {
    const uuids = Object.entries(made).flatMap(([kind, all]) =>
      all.map((uuid, index) => [uuid, `${kind} ${index}`] as const),
    )
    const text = uuids.reduce(
      (whole, [uuid, name]) => whole.replaceAll(uuid, name),
      JSON.stringify(answer ?? null, (key, value: unknown) =>
        key === 'acl' && Array.isArray(value) ? value.toSorted() : value,
      ),
    )
    return JSON.parse(text.replace(/"slug":"[^"]*"/g, '"slug":""')) as unknown
  }

  return async (name: string, { index, ...given }: Given) => {
    const ask = {
      ...given,
      policy: find('createPolicy', index),
      group: find('createGroup', index),
      user: find('createUser', index),
    }
    try {
      const answer = await operations[name]!(auth, ask)
      const { uuid } = (answer ?? {}) as { uuid?: string }
      if (name.startsWith('create') && uuid) (made[name] ??= []).push(uuid)
      return plain(answer)
    } catch (error) {
      return `refused: ${(error as WazoAuthError).kind}`
    }
  }
}

type Given = Pick<Ask, 'name' | 'access' | 'token'> & { index: number }

const step = fc.record({
  operation: fc.constantFrom(...Object.keys(operations)),
  given: fc.record({
    index: fc.nat(2),
    name: fc.constantFrom(...names),
    access: fc.constantFrom(...accesses),
    token: fc.constantFrom(null, 'a', 'b'),
  }),
})

it.each(['legacy', 'transitional'] as const)(
  'should find no difference between a %s server and one of today',
  async (generation) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        async (steps) => {
          const today = serverOf('modern')
          const then = serverOf(generation)
          for (const { operation, given } of steps) {
            const answers = await Promise.all([
              then(operation, given),
              today(operation, given),
            ])
            expect([operation, answers[0]]).toEqual([operation, answers[1]])
          }
        },
      ),
      { numRuns: 25 },
    )
  },
  60_000,
)
