import type { Group, User } from './records.ts'
import type { State } from './state.ts'

/** The group of everybody in a tenant. */
function everyoneIn(state: State, tenant: string): Group | undefined {
  return state.groups.ofTenant(tenant).find((group) => group.everyone)
}

/** The groups of a user, that of everybody included. */
export function groupsOf(state: State, user: User): Group[] {
  const groups: Group[] = []
  const everyone = everyoneIn(state, user.tenant_uuid)
  if (everyone) groups.push(everyone)
  for (const uuid of state.groupUsers.to(user.uuid)) {
    const group = state.groups.get(uuid)
    if (group) groups.push(group)
  }
  return groups
}

export function isMember(state: State, group: Group, user: User): boolean {
  return group.everyone
    ? group.tenant_uuid === user.tenant_uuid
    : state.groupUsers.has(group.uuid, user.uuid)
}

/** The members of a group. */
export function membersOf(state: State, group: Group): User[] {
  if (group.everyone) return [...state.users.ofTenant(group.tenant_uuid)]
  const members: User[] = []
  for (const uuid of state.groupUsers.of(group.uuid)) {
    const user = state.users.get(uuid)
    if (user) members.push(user)
  }
  return members
}
