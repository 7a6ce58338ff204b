import type { Context } from '../context.ts'
import { internalError } from '../wire/errors.ts'
import { visibleGroup } from '../domain/groups.ts'
import { listParams, pageOf } from '../wire/list.ts'
import { orderedBy } from '../state/order.ts'
import { anyPolicy, assertSlug, findStored } from '../domain/policies.ts'
import {
  heldPolicyListOf,
  isSeen,
  presentOwnPolicy,
  presentPolicy,
  seenFrom,
} from '../domain/policyList.ts'
import type { Policy } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'
import { policiesOf } from './userPolicies.ts'

/** Servers of 2020 showed the policies of any tenant, as they are. */
function viewOf({ state, tenant }: Context) {
  if (state.generation !== 'modern') {
    return { isShown: () => true, present: presentOwnPolicy }
  }
  const scope = { root: tenant, recurse: true }
  return {
    isShown: (policy: Policy) => isSeen(state, policy, scope),
    present: (policy: Policy) => presentPolicy(seenFrom(state, policy, tenant)),
  }
}

export const groupPolicyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups/{group_uuid}/policies',
    access: 'auth.groups.{group_uuid}.policies.read',
    summary: 'Lists the policies of a group',
    handle(context) {
      const { state } = context
      const group = visibleGroup(context)
      const spec = heldPolicyListOf(state, group)
      const params = listParams(context, spec)
      if (context.query.has('group_uuid')) throw internalError()
      const held = policiesOf(state, state.groupPolicies.of(group.uuid))
      const pageAmong = (key: string, policies: readonly Policy[]) =>
        pageOf(context, spec, params, {
          key,
          revision: state.revision,
          sorted: (order) => [...policies].sort(orderedBy(order)),
        })
      const { isShown, present } = viewOf(context)
      // Those that are not shown are counted.
      const { total, filtered } = pageAmong('', held)
      const { items } = pageAmong(context.tenant, held.filter(isShown))
      return ok({ items: items.map(present), total, filtered })
    },
  },
  {
    method: 'PUT',
    path: '/groups/{group_uuid}/policies/{policy}',
    access: 'auth.groups.{group_uuid}.policies.{policy}.create',
    summary: 'Gives a policy to a group',
    handle(context) {
      assertSlug(context)
      const group = visibleGroup(context)
      const policy = findStored(context)
      context.assertMayAdd(policy.acl)
      context.state.groupPolicies.add(group.uuid, policy.uuid)
      return noContent()
    },
  },
  {
    method: 'DELETE',
    path: '/groups/{group_uuid}/policies/{policy}',
    access: 'auth.groups.{group_uuid}.policies.{policy}.delete',
    summary: 'Takes a policy from a group',
    handle(context) {
      const { state } = context
      assertSlug(context)
      const group = visibleGroup(context)
      // Servers of 2020 did not ask whether it is seen.
      const isAny = state.generation !== 'modern'
      const policy = isAny ? anyPolicy(context) : findStored(context)
      context.assertMayRemove(policy.acl)
      state.groupPolicies.delete(group.uuid, policy.uuid)
      return noContent()
    },
  },
]
