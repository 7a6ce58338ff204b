import { groupsOf, membersOf } from '../state/membership.ts'
import type { Group, Tenant, TokenMetadata, User } from '../state/records.ts'
import type { State } from '../state/state.ts'

/** What a token told about its user before 20.16. */
export function oldMetadata(
  state: State,
  { purpose, ...common }: TokenMetadata,
  user: User,
) {
  const { username, uuid, tenant_uuid } = user
  if (purpose !== 'user') return { ...common, username }
  const own = state.tenants.get(tenant_uuid)
  const scope = { root: tenant_uuid, recurse: true }
  const order = { column: 'name' as const, descending: false }
  const tenants = state.tenants.sorted(scope, order)
  return {
    ...common,
    username,
    user_uuid: uuid,
    xivo_user_uuid: uuid,
    groups: groupsOf(state, user).map((group) => ({
      ...briefly(group),
      users: membersOf(state, group).map((member) => ({ uuid: member.uuid })),
    })),
    // It named the user's own tenant and then all that the user sees.
    visible_tenants: [...(own ? [own] : []), ...tenants].map(briefly),
  }
}

const briefly = ({ uuid, name }: Tenant | Group) => ({ uuid, name })
