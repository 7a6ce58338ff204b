import {
  addGroupUserMutation,
  removeGroupUserMutation,
  type Group,
  type User,
} from 'wazo-auth-query'
import { nameOf } from '../parts/person.ts'
import { RemoveButton } from '../parts/RemoveButton.tsx'
import { groupName } from './group.ts'

export interface LeaveGroupProps {
  user: User
  group: Group
}

/** Takes a user out of a group; the server keeps its own ones complete. */
export function LeaveGroup({ user, group }: LeaveGroupProps) {
  if (group.read_only) return null
  const name = nameOf(user)
  return (
    <RemoveButton
      definition={removeGroupUserMutation}
      putsBack={addGroupUserMutation}
      input={{ group_uuid: group.uuid, user_uuid: user.uuid }}
      label={`Remove ${name} from ${groupName(group)}`}
      done={`${name} removed from ${group.name}`}
      failed={`Could not remove ${name} from ${group.name}`}
    />
  )
}
