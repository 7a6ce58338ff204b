import { Text } from '@mantine/core'
import { useDeleteUser } from 'wazo-auth-query/react'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { notifyDone } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
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
  const remove = useDeleteUser({
    onSuccess() {
      notifyDone(`${name} has been deleted.`)
      onClose()
      onDeleted?.()
    },
  })
  return (
    <ConfirmDialog
      opened
      danger
      title={`Delete ${name}?`}
      confirm="Delete"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(user.uuid)}
      onClose={onClose}
    >
      <Text>This cannot be undone.</Text>
      {user.enabled && (
        <Text mt="xs" c="dimmed">
          A token that {name} still holds stays valid until it expires. Disable
          the account first to end its sessions.
        </Text>
      )}
    </ConfirmDialog>
  )
}
