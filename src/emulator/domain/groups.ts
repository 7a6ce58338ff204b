import type { Context } from '../context.ts'
import { apiError, unknownGroup } from '../wire/errors.ts'
import { newUuid, slugAmong } from '../wire/identifier.ts'
import type { Group } from '../state/records.ts'
import type { State } from '../state/state.ts'

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

/** Groups of the server keep their name and members. */
export function assertWritable({ system_managed, uuid }: Group): void {
  if (!system_managed) return
  const message = `Forbidden group modification: "${uuid}"`
  throw apiError(403, {
    error_id: 'forbidden-group',
    message,
    details: { uuid },
    resource: 'groups',
  })
}

export type NewGroup = Pick<Group, 'name' | 'tenant_uuid'> &
  Partial<Omit<Group, 'seq' | 'slug'>> & { slug?: string | null | undefined }

export function createGroup(state: State, group: NewGroup): Group {
  const others = state.groups.ofTenant(group.tenant_uuid)
  return state.groups.add({
    uuid: group.uuid ?? newUuid(),
    tenant_uuid: group.tenant_uuid,
    name: group.name,
    slug: group.slug ?? slugAmong(others, group.name),
    system_managed: group.system_managed ?? false,
    everyone: group.everyone ?? false,
  })
}

export function deleteGroup(state: State, uuid: string): void {
  state.groupUsers.forget(uuid)
  state.groupPolicies.forget(uuid)
  state.groups.delete(uuid)
}
