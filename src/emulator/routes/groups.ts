import { reasonError } from '../wire/errors.ts'
import { nullable, required, text } from '../wire/fields.ts'
import { groupListOf, presentGroup } from '../domain/groupList.ts'
import {
  assertWritable,
  createGroup,
  deleteGroup,
  visibleGroup,
} from '../domain/groups.ts'
import { slugAmong } from '../wire/identifier.ts'
import { accept, invalidData } from '../wire/invalid.ts'
import { listParams, pageOf } from '../wire/list.ts'
import { noContent, ok, type Route } from '../route.ts'

const editable = { name: required(text({ min: 1, max: 128 })) }

const creatable = {
  ...editable,
  slug: nullable(text({ min: 1, max: 80, pattern: /^[a-zA-Z0-9_-]+$/ })),
}

const exists = (name: string) =>
  reasonError(409, `Group "${name}" already exists`)

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
      const body = accept(
        creatable,
        await context.json(),
        invalidData('groups'),
      )
      const { state, tenant } = context
      const others = state.groups.ofTenant(tenant)
      const slug = body.slug ?? slugAmong(others, body.name)
      const isTaken = others.some(
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
]
