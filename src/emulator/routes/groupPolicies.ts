import { internalError } from '../wire/errors.ts'
import { visibleGroup } from '../domain/groups.ts'
import { listParams, pageOf } from '../wire/list.ts'
import { orderedBy } from '../state/order.ts'
import { policyToAssociate } from '../domain/policies.ts'
import {
  heldPolicyListOf,
  presentPolicy,
  seenFrom,
} from '../domain/policyList.ts'
import { noContent, ok, type Route } from '../route.ts'
import { policiesOf } from './userPolicies.ts'

export const groupPolicyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups/{group_uuid}/policies',
    access: 'auth.groups.{group_uuid}.policies.read',
    summary: 'Lists the policies of a group',
    handle(context) {
      const { state } = context
      const spec = heldPolicyListOf(state, context.param('group_uuid'))
      const params = listParams(context, spec)
      if (context.query.has('group_uuid')) throw internalError()
      const group = visibleGroup(context)
      const { items, ...counts } = pageOf(context, spec, params, {
        key: '',
        revision: state.revision,
        sorted: (order) =>
          policiesOf(state, state.groupPolicies.of(group.uuid)).sort(
            orderedBy(order),
          ),
      })
      const seen = items.map((one) => seenFrom(state, one, context.tenant))
      return ok({ items: seen.map(presentPolicy), ...counts })
    },
  },
  {
    method: 'PUT',
    path: '/groups/{group_uuid}/policies/{policy}',
    access: 'auth.groups.{group_uuid}.policies.{policy}.create',
    summary: 'Gives a policy to a group',
    handle(context) {
      const policy = policyToAssociate(context)
      context.assertMayAdd(policy.acl)
      const group = visibleGroup(context)
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
      const policy = policyToAssociate(context)
      context.assertMayRemove(policy.acl)
      const group = visibleGroup(context)
      context.state.groupPolicies.delete(group.uuid, policy.uuid)
      return noContent()
    },
  },
]
