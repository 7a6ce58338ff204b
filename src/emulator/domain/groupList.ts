import { isMember } from '../state/membership.ts'
import { truthOf } from '../wire/fields.ts'
import type { Group } from '../state/records.ts'
import type { State } from '../state/state.ts'

export function presentGroup(group: Group) {
  const { uuid, name, slug, tenant_uuid, system_managed } = group
  return {
    uuid,
    name,
    slug,
    tenant_uuid,
    system_managed,
    read_only: system_managed,
  }
}

export function groupListOf(state: State) {
  return {
    name: 'groups',
    order: ['name', 'slug', 'uuid', 'read_only'],
    unsortable: ['slug', 'read_only'],
    defaultOrder: 'name' as const,
    booleans: ['read_only'],
    search: ({ name }: Group) => [name],
    filters: {
      uuid: (group: Group, value: string) => group.uuid === value,
      name: (group: Group, value: string) => group.name === value,
      slug: (group: Group, value: string) => group.slug === value,
      read_only: (group: Group, value: string) =>
        group.system_managed === truthOf(value),
      user_uuid(group: Group, value: string) {
        const user = state.users.get(value)
        return user !== undefined && isMember(state, group, user)
      },
      policy_uuid: (group: Group, value: string) =>
        value === '' || state.groupPolicies.has(group.uuid, value),
      policy_slug: (group: Group, value: string) =>
        value === '' ||
        Array.from(
          state.groupPolicies.of(group.uuid),
          (uuid) => state.policies.get(uuid)?.slug,
        ).includes(value),
    },
  }
}
