import fc from 'fast-check'
import type * as library from '../../src/index.ts'

/** Something asked or changed in one of the tenants; numbers are references. */
export interface Step {
  what: keyof typeof library
  at: number
  input: Record<string, unknown>
  /** What a change outdates is asked again before the next. */
  again: boolean
}

type Fields = Record<string, fc.Arbitrary<unknown>>

/** As code writes objects, and not without a prototype. */
const record = <TObject>(fields: {
  [TName in keyof TObject]: fc.Arbitrary<TObject[TName]>
}) => fc.record(fields, { noNullPrototype: true })

const reference = fc.nat(11)
/** From above more is seen, and can be changed. */
const at = fc.constantFrom(0, 0, 1, 1, 2)
const again = fc.boolean()
const word = fc.constantFrom('aa', 'ab', 'm_m', 'mxm', 'zz', 'olga', 'team')
const address = word.map((name) => `${name}@x.org`)
const user = { user_uuid: reference }
const group = { group_uuid: reference }
const policy = { policy_uuid: reference }
const tenant = { tenant_uuid: reference }

/** Few of these at a time: who filters by everything finds nothing. */
const some = (fields: Fields, maxLength = 3) =>
  fc
    .uniqueArray(
      fc.oneof(
        ...Object.entries(fields).map(([name, value]) =>
          fc.tuple(fc.constant(name), value),
        ),
      ),
      { maxLength, selector: ([name]) => name },
    )
    .map((entries): object => Object.fromEntries(entries))

const step = (what: Step['what'], input: fc.Arbitrary<object>) =>
  record({ what: fc.constant(what), at, input, again })

const list = (name: string, parent: Fields, filters: Fields) => {
  const asked = {
    search: fc.oneof(word, fc.constantFrom('a', '_', 'x.org', 'm m')),
    limit: fc.integer({ min: 1, max: 4 }),
    direction: fc.constant('desc'),
    ...filters,
  }
  const input = (fields: Fields) =>
    fc
      .tuple(record(parent), some(fields))
      .map(([one, other]) => ({ ...one, ...other }))
  return [
    step(
      `${name}Query` as Step['what'],
      input({ offset: fc.integer({ min: 1, max: 3 }), ...asked }),
    ),
    step(`${name}InfiniteQuery` as Step['what'], input(asked)),
  ]
}

const recurse = fc.constant(true)
const read_only = fc.boolean()
const person = {
  order: fc.constantFrom('firstname', 'lastname'),
  username: word,
  firstname: word,
  email_address: address,
  purpose: fc.constantFrom('user', 'internal'),
}

const asks = fc.oneof(
  ...list(
    'users',
    {},
    {
      ...{ ...person, ...group, ...policy, recurse },
      policy_slug: reference,
      has_policy_uuid: reference,
      has_policy_slug: reference,
    },
  ),
  ...list(
    'groups',
    {},
    {
      ...{ ...user, ...policy, recurse, read_only, name: word },
      policy_slug: reference,
    },
  ),
  ...list(
    'policies',
    {},
    {
      ...{ ...user, ...group, ...tenant, recurse, read_only },
      ...{ name: word, slug: word },
      order: fc.constantFrom('slug', 'description'),
    },
  ),
  ...list('groupUsers', group, person),
  ...list('groupPolicies', group, { ...user, ...tenant, name: word }),
  ...list('userGroups', user, { name: word }),
  ...list('userPolicies', user, { ...group, ...tenant, name: word }),
  step('userQuery', record(user)),
  step('groupQuery', record(group)),
  step('policyQuery', record(policy)),
  step('policyQuery', record({ policy_slug: reference })),
)

const named = {
  username: word,
  firstname: word,
  lastname: word,
  enabled: fc.boolean(),
  purpose: fc.constantFrom('user', 'internal'),
}
const described = { name: word, description: word }
const edit = (parent: Fields, fields: Fields) =>
  record({ ...parent, body: some(fields) })
const emails = fc.uniqueArray(address, { maxLength: 2 }).map((addresses) => ({
  emails: addresses.map((one, index) => ({ address: one, main: !index })),
}))

const changes = fc.oneof(
  step('createUserMutation', edit({}, { ...named, email_address: address })),
  step('updateUserMutation', edit(user, named)),
  step('deleteUserMutation', record(user)),
  step('updateUserEmailsAsAdminMutation', record({ ...user, body: emails })),
  step('createGroupMutation', record({ body: record({ name: word }) })),
  step('updateGroupMutation', edit(group, { name: word })),
  step('deleteGroupMutation', record(group)),
  step('addGroupUserMutation', record({ ...group, ...user })),
  step('removeGroupUserMutation', record({ ...group, ...user })),
  step('addGroupPolicyMutation', record({ ...group, ...policy })),
  step('removeGroupPolicyMutation', record({ ...group, ...policy })),
  step('addUserPolicyMutation', record({ ...user, ...policy })),
  step('removeUserPolicyMutation', record({ ...user, ...policy })),
  step(
    'createPolicyMutation',
    record({ body: record({ ...described, shared: fc.boolean() }) }),
  ),
  step('updatePolicyMutation', edit(policy, described)),
  step('deletePolicyMutation', record(policy)),
)

/** Lists are asked for, and things happen, in any order. */
export const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: asks },
    { weight: 3, arbitrary: changes },
  ) as fc.Arbitrary<Step>,
  { maxLength: 40, size: 'max' },
)
