import { anyUser, visibleUser } from '../domain/accounts.ts'
import { internalError } from '../wire/errors.ts'
import { groupListOf, presentGroup } from '../domain/groupList.ts'
import { listParams, pageOf } from '../wire/list.ts'
import { groupsOf } from '../state/membership.ts'
import { orderedBy } from '../state/order.ts'
import { anyPolicy } from '../domain/policies.ts'
import { heldPolicyListOf, presentOwnPolicy } from '../domain/policyList.ts'
import type { Policy } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'
import type { State } from '../state/state.ts'

/** The policies behind a set of uuids. */
export function policiesOf(state: State, uuids: Iterable<string>): Policy[] {
  const policies: Policy[] = []
  for (const uuid of uuids) {
    const policy = state.policies.get(uuid)
    if (policy) policies.push(policy)
  }
  return policies
}

export const userPolicyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/{user_uuid}/policies',
    access: 'auth.users.{user_uuid}.policies.read',
    summary: 'Lists the policies a user has directly',
    handle(context) {
      const { state } = context
      const uuid = context.param('user_uuid')
      const spec = heldPolicyListOf(state, uuid)
      const params = listParams(context, spec)
      // The server passes the path's user twice to one function and fails.
      if (context.query.has('user_uuid')) throw internalError()
      const { items, ...counts } = pageOf(context, spec, params, {
        key: '',
        revision: state.revision,
        sorted: (order) =>
          policiesOf(state, state.userPolicies.of(uuid)).sort(orderedBy(order)),
      })
      return ok({ items: items.map(presentOwnPolicy), ...counts })
    },
  },
  {
    method: 'PUT',
    path: '/users/{user_uuid}/policies/{policy}',
    access: 'auth.users.{user_uuid}.policies.{policy}.create',
    summary: 'Gives a policy to a user',
    handle(context) {
      context.assertTenant()
      const policy = anyPolicy(context)
      context.assertMayAdd(policy.acl)
      const user = anyUser(context, context.param('user_uuid'))
      context.state.userPolicies.add(user.uuid, policy.uuid)
      return noContent()
    },
  },
  {
    method: 'DELETE',
    path: '/users/{user_uuid}/policies/{policy}',
    access: 'auth.users.{user_uuid}.policies.{policy}.delete',
    summary: 'Takes a policy from a user',
    handle(context) {
      context.assertTenant()
      const policy = anyPolicy(context)
      context.assertMayRemove(policy.acl)
      const user = anyUser(context, context.param('user_uuid'))
      context.state.userPolicies.delete(user.uuid, policy.uuid)
      return noContent()
    },
  },
  {
    method: 'GET',
    path: '/users/{user_uuid}/groups',
    access: 'auth.users.{user_uuid}.groups.read',
    summary: 'Lists the groups of a user',
    handle(context) {
      const { state } = context
      const full = groupListOf(state)
      const spec = {
        ...full,
        name: `groups of ${context.param('user_uuid')}`,
        order: ['name', 'uuid'],
        unsortable: [],
        booleans: [],
        filters: { uuid: full.filters.uuid, name: full.filters.name },
      }
      const params = listParams(context, spec)
      const user = visibleUser(context, context.param('user_uuid'))
      if (context.query.has('user_uuid')) throw internalError()
      const { items, ...counts } = pageOf(context, spec, params, {
        key: '',
        revision: state.revision,
        sorted: (order) => groupsOf(state, user).sort(orderedBy(order)),
      })
      return ok({ items: items.map(presentGroup), ...counts })
    },
  },
]
