import { userOfLogin } from './accounts.ts'
import type { TenantScope } from '../state/collection.ts'
import { groupsOf, isMember } from '../state/membership.ts'
import type { ListSpec } from '../wire/list.ts'
import type { User } from '../state/records.ts'
import type { State } from '../state/state.ts'

const emailsOf = ({ emails }: User) => emails.map(({ address }) => address)

/** What every list of users can be searched and filtered by. */
const common = {
  search: ({ firstname, lastname, username, emails }: User) =>
    emails.length === 0
      ? [firstname, lastname, username]
      : [firstname, lastname, username, ...emails.map((one) => one.address)],
  filters: {
    uuid: (user: User, value: string) => user.uuid === value,
    username: (user: User, value: string) => user.username === value,
    firstname: (user: User, value: string) => user.firstname === value,
    lastname: (user: User, value: string) => user.lastname === value,
    purpose: (user: User, value: string) => user.purpose === value,
    email_address: (user: User, value: string) =>
      emailsOf(user).includes(value),
  },
}

/** The members of a group: they have fewer columns and filters. */
export const memberList: ListSpec<User> = {
  ...common,
  name: 'members',
  order: ['username'],
  defaultOrder: 'username',
}

export function userListOf(state: State): ListSpec<User> {
  const direct = (user: User) => state.userPolicies.of(user.uuid)
  const slugs = (policies: Iterable<string>) =>
    Array.from(policies, (uuid) => state.policies.get(uuid)?.slug)
  const all = function* (user: User): Iterable<string> {
    yield* direct(user)
    for (const group of groupsOf(state, user)) {
      yield* state.groupPolicies.of(group.uuid)
    }
  }
  return {
    ...common,
    name: 'users',
    order: ['username', 'firstname', 'lastname'],
    defaultOrder: 'username',
    filters: {
      ...common.filters,
      group_uuid(user, value) {
        const group = state.groups.get(value)
        return group !== undefined && isMember(state, group, user)
      },
      policy_uuid: (user, value) =>
        value === '' || state.userPolicies.has(user.uuid, value),
      policy_slug: (user, value) =>
        value === '' || slugs(direct(user)).includes(value),
      has_policy_uuid: (user, value) =>
        value === '' || [...all(user)].includes(value),
      has_policy_slug: (user, value) =>
        value === '' || slugs(all(user)).includes(value),
    },
  }
}

/** What an exact filter on a unique value leaves, without looking at all users. */
export function narrowUsers(
  state: State,
  scope: TenantScope,
  query: URLSearchParams,
): User[] | undefined {
  const uuid = query.get('uuid')
  const login = query.get('username') ?? query.get('email_address')
  if (uuid === null && login === null) return undefined
  const user =
    uuid === null ? userOfLogin(state, login ?? '') : state.users.get(uuid)
  return user && state.covers(scope, user.tenant_uuid) ? [user] : []
}
