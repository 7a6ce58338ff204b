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
        `Open sessions of ${name} stay valid until they expire. Disable the account first to end them.`}
    </DeleteDialog>
  )
}
