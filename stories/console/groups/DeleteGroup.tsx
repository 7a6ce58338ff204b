import { deleteGroupMutation, type Group } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { DeleteButton } from '../parts/DeleteButton.tsx'
import { groupNoun } from './group.ts'

export interface DeleteGroupProps {
  group: Group
  onDeleted: () => void
}

/** Away with the group; its members stay. */
export function DeleteGroup({ group, onDeleted }: DeleteGroupProps) {
  if (group.read_only) return null
  return (
    <Can required={deleteGroupMutation.endpoint} input={group.uuid}>
      <DeleteButton
        items={[group]}
        noun={groupNoun}
        definition={deleteGroupMutation}
        onDeleted={onDeleted}
      >
        Its members lose its policies. Open sessions keep their permissions
        until they are renewed or end.
      </DeleteButton>
    </Can>
  )
}
