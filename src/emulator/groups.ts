import { presentUser, visibleUser } from './accounts.ts'
import type { Context } from './context.ts'
import { apiError, internalError, reasonError, unknownGroup } from './errors.ts'
import { nullable, required, text } from './fields.ts'
import { groupListOf, presentGroup } from './groupList.ts'
import { newUuid, slugOf } from './identifier.ts'
import { accept, invalidData } from './invalid.ts'
import { listParams, pageOf } from './list.ts'
import { membersOf } from './membership.ts'
import { orderedBy } from './order.ts'
import type { Group } from './records.ts'
import { noContent, ok, type Route } from './route.ts'
import type { State } from './state.ts'
import { memberList } from './userList.ts'

const editable = { name: required(text({ min: 1, max: 128 })) }

const creatable = {
  ...editable,
  slug: nullable(text({ min: 1, max: 80, pattern: /^[a-zA-Z0-9_-]+$/ })),
}

/** A group, if it is in the request's tenant or below. */
export function visibleGroup(context: Context): Group {
  const uuid = context.param('group_uuid')
  const { state, tenant } = context
  const group = state.groups.get(uuid)
  if (group === undefined || !state.isWithin(group.tenant_uuid, tenant)) {
    throw unknownGroup(uuid)
  }
  return group
}

function assertWritable({ system_managed, uuid }: Group): void {
  if (!system_managed) return
  const message = `Forbidden group modification: "${uuid}"`
  throw apiError(403, 'forbidden-group', message, { uuid }, 'groups')
}

const exists = (name: string) =>
  reasonError(409, `Group "${name}" already exists`)

export type NewGroup = Pick<Group, 'name' | 'tenant_uuid'> &
  Partial<Omit<Group, 'seq' | 'slug'>> & { slug?: string | null | undefined }

export function createGroup(state: State, group: NewGroup): Group {
  return state.groups.add({
    uuid: group.uuid ?? newUuid(),
    tenant_uuid: group.tenant_uuid,
    name: group.name,
    slug: group.slug ?? slugOf(group.name, /[^a-zA-Z0-9_-]/g, 80),
    system_managed: group.system_managed ?? false,
    everyone: group.everyone ?? false,
  })
}

export function deleteGroup(state: State, uuid: string): void {
  state.groupUsers.forget(uuid)
  state.groupPolicies.forget(uuid)
  state.groups.delete(uuid)
}

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups',
    access: 'auth.groups.read',
    summary: 'Lists the groups of a tenant',
    handle(context) {
      const { state } = context
      const spec = groupListOf(state)
      const params = listParams(context, spec)
      const scope = context.scope(params.recurse)
      const page = pageOf(context, spec, params, {
        key: `${scope.root} ${scope.recurse}`,
        revision: state.revision,
        sorted: (order) => state.groups.sorted(scope, order),
      })
      return ok({ ...page, items: page.items.map(presentGroup) })
    },
  },
  {
    method: 'POST',
    path: '/groups',
    access: 'auth.groups.create',
    summary: 'Creates a group',
    async handle(context) {
      const { state, tenant } = context
      const body = accept(
        creatable,
        await context.json(),
        invalidData('groups'),
      )
      const slug = body.slug ?? slugOf(body.name, /[^a-zA-Z0-9_-]/g, 80)
      const isTaken = state.groups
        .ofTenant(tenant)
        .some(
          (one) =>
            one.name === body.name ||
            one.slug.toLowerCase() === slug.toLowerCase(),
        )
      if (isTaken) throw exists(body.name)
      const group = { ...body, slug, tenant_uuid: tenant }
      return ok(presentGroup(createGroup(state, group)))
    },
  },
  {
    method: 'GET',
    path: '/groups/{group_uuid}',
    access: 'auth.groups.{group_uuid}.read',
    summary: 'Reads a group',
    handle: (context) => ok(presentGroup(visibleGroup(context))),
  },
  {
    method: 'PUT',
    path: '/groups/{group_uuid}',
    access: 'auth.groups.{group_uuid}.update',
    summary: 'Renames a group',
    async handle(context) {
      const { state } = context
      const group = visibleGroup(context)
      const { name } = accept(
        editable,
        await context.json(),
        invalidData('groups'),
      )
      assertWritable(group)
      const isTaken = state.groups
        .ofTenant(group.tenant_uuid)
        .some((one) => one.name === name && one !== group)
      if (isTaken) throw exists(name)
      state.groups.update(group, { name })
      return ok(presentGroup(group))
    },
  },
  {
    method: 'DELETE',
    path: '/groups/{group_uuid}',
    access: 'auth.groups.{group_uuid}.delete',
    summary: 'Deletes a group',
    handle(context) {
      const group = visibleGroup(context)
      assertWritable(group)
      deleteGroup(context.state, group.uuid)
      return noContent()
    },
  },
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
  ...memberRoute('PUT', 'create', 'Adds a user to a group'),
  ...memberRoute('DELETE', 'delete', 'Removes a user from a group'),
]

function memberRoute(
  method: 'PUT' | 'DELETE',
  verb: string,
  summary: string,
): Route[] {
  return [
    {
      method,
      path: '/groups/{group_uuid}/users/{user_uuid}',
      access: `auth.groups.{group_uuid}.users.{user_uuid}.${verb}`,
      summary,
      handle(context) {
        const { state } = context
        const user = visibleUser(context, context.param('user_uuid'))
        const group = visibleGroup(context)
        assertWritable(group)
        if (method === 'DELETE') {
          state.groupUsers.delete(group.uuid, user.uuid)
          return noContent()
        }
        if (group.tenant_uuid !== user.tenant_uuid) {
          throw apiError(
            400,
            'missmatching-tenant',
            'Ressources are not in the same tenant',
            {
              user_tenant_uuid: user.tenant_uuid,
              group_tenant_uuid: group.tenant_uuid,
            },
            'groups',
          )
        }
        state.groupUsers.add(group.uuid, user.uuid)
        return noContent()
      },
    },
  ]
}
