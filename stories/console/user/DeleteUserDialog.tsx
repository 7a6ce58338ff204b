import { deleteUserMutation } from 'wazo-auth-query'
import { DeleteDialog } from '../parts/DeleteDialog.tsx'
import { nameOf, userNoun } from '../parts/person.ts'
import type { UserDialogProps } from './DisableUserDialog.tsx'

export interface DeleteUserDialogProps extends UserDialogProps {
  onDeleted?: () => void
}

export function DeleteUserDialog({
  user,
  onClose,
  onDeleted,
}: DeleteUserDialogProps) {
  const name = nameOf(user)
  return (
    <DeleteDialog
      items={[{ uuid: user.uuid, name }]}
      noun={userNoun}
      definition={deleteUserMutation}
      onClose={onClose}
      onDeleted={onDeleted}
    >
      {user.enabled &&
        `A token that ${name} still holds stays valid until it expires. Disable the account first to end its sessions.`}
    </DeleteDialog>
  )
}
