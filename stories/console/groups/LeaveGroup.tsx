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
      label={`Take ${name} out of ${groupName(group)}`}
      done={`${name} has left ${group.name}.`}
      failed={`${name} stays in ${group.name}`}
    />
  )
}
