import { Text } from '@mantine/core'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { nameOf } from '../parts/person.ts'
import type { UserDialogProps } from './DisableUserDialog.tsx'
import { usePostponedDeletion } from './usePostponedDeletion.ts'

export interface DeleteUserDialogProps extends UserDialogProps {
  onDeleted?: () => void
}

export function DeleteUserDialog({
  user,
  onClose,
  onDeleted,
}: DeleteUserDialogProps) {
  const name = nameOf(user)
  const remove = usePostponedDeletion()
  return (
    <ConfirmDialog
      opened
      danger
      title={`Delete ${name}?`}
      confirm="Delete"
      isPending={false}
      onConfirm={() => {
        remove(user)
        onClose()
        onDeleted?.()
      }}
      onClose={onClose}
    >
      <Text>It can be undone for a few seconds, and not after.</Text>
      {user.enabled && (
        <Text mt="xs" c="dimmed">
          A token that {name} still holds stays valid until it expires. Disable
          the account first to end its sessions.
        </Text>
      )}
    </ConfirmDialog>
  )
}
