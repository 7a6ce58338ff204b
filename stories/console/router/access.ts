import {
  createGroup,
  createPolicy,
  createUser,
  getGroup,
  getPolicy,
  getUser,
  listGroups,
  listPolicies,
  listUsers,
  type Route,
} from 'wazo-auth-query'

/** The access that one call of an endpoint needs. */
export const accessOf = (
  { access }: Pick<Route, 'access'>,
  values: Record<string, string> = {},
): string =>
  (access ?? '').replace(/{(\w+)}/g, (_, name: string) => values[name] ?? name)

/** What each page needs, for its guard and for the way to it. */
export const needs = {
  users: accessOf(listUsers),
  user: (user_uuid: string) => accessOf(getUser, { user_uuid }),
  createUser: accessOf(createUser),
  groups: accessOf(listGroups),
  createGroup: accessOf(createGroup),
  group: (group_uuid: string) => accessOf(getGroup, { group_uuid }),
  policies: accessOf(listPolicies),
  createPolicy: accessOf(createPolicy),
  policy: (policy_uuid: string) => accessOf(getPolicy, { policy_uuid }),
}
