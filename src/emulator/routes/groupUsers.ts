import { anyUser, presentUser, visibleUser } from '../domain/accounts.ts'
import { apiError, internalError } from '../wire/errors.ts'
import { assertWritable, visibleGroup } from '../domain/groups.ts'
import { listParams, pageOf } from '../wire/list.ts'
import { membersOf } from '../state/membership.ts'
import { orderedBy } from '../state/order.ts'
import { noContent, ok, type Route } from '../route.ts'
import { memberList } from '../domain/userList.ts'

export const groupUserRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups/{group_uuid}/users',
    access: 'auth.groups.{group_uuid}.users.read',
    summary: 'Lists the members of a group',
    handle(context) {
      const { state } = context
      const params = listParams(context, memberList)
      if (context.query.has('group_uuid')) throw internalError()
      const group = state.groups.get(context.param('group_uuid'))
      // The header is not looked at: whose group it is decides the caller's own tenant.
      const own = context.user.tenant_uuid
      const isSeen =
        group !== undefined && state.isWithin(group.tenant_uuid, own)
      const { items, ...counts } = pageOf(context, memberList, params, {
        key: context.param('group_uuid'),
        revision: state.revision,
        sorted(order) {
          if (!isSeen) return []
          const scope = { root: group.tenant_uuid, recurse: false }
          if (group.everyone) return state.users.sorted(scope, order)
          const { column, descending } = order
          return state.memo.get(
            `members ${group.uuid} ${String(column)} ${descending}`,
            state.revision,
            () => membersOf(state, group).sort(orderedBy(order)),
          )
        },
      })
      return ok({ items: items.map(presentUser), ...counts })
    },
  },
  {
    method: 'PUT',
    path: '/groups/{group_uuid}/users/{user_uuid}',
    access: 'auth.groups.{group_uuid}.users.{user_uuid}.create',
    summary: 'Adds a user to a group',
    handle(context) {
      const { state } = context
      const user = visibleUser(context, context.param('user_uuid'))
      const group = visibleGroup(context)
      assertWritable(group)
      const isChecked = state.generation === 'modern'
      if (isChecked && group.tenant_uuid !== user.tenant_uuid) {
        throw apiError(400, {
          error_id: 'missmatching-tenant',
          message: 'Ressources are not in the same tenant',
          details: {
            user_tenant_uuid: user.tenant_uuid,
            group_tenant_uuid: group.tenant_uuid,
          },
          resource: 'groups',
        })
      }
      state.groupUsers.add(group.uuid, user.uuid)
      return noContent()
    },
  },
  {
    method: 'DELETE',
    path: '/groups/{group_uuid}/users/{user_uuid}',
    access: 'auth.groups.{group_uuid}.users.{user_uuid}.delete',
    summary: 'Removes a user from a group',
    handle(context) {
      const group = visibleGroup(context)
      assertWritable(group)
      const user = anyUser(context, context.param('user_uuid'))
      context.state.groupUsers.delete(group.uuid, user.uuid)
      return noContent()
    },
  },
]
