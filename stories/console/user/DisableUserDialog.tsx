import { Text } from '@mantine/core'
import type { User } from 'wazo-auth-query'
import { useUpdateUser } from 'wazo-auth-query/react'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { notifyDone } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'

export interface UserDialogProps {
  user: User
  onClose: () => void
}

export function DisableUserDialog({ user, onClose }: UserDialogProps) {
  const name = nameOf(user)
  const update = useUpdateUser({
    onSuccess() {
      notifyDone(`${name} disabled and signed out everywhere`)
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`Disable ${name}?`}
      confirm="Disable"
      isPending={update.isPending}
      error={update.error}
      onConfirm={() =>
        update.mutate({ user_uuid: user.uuid, body: { enabled: false } })
      }
      onClose={onClose}
    >
      <Text>
        {name} can no longer sign in, and all their sessions end at once.
        Nothing is deleted, and you can enable the account again.
      </Text>
    </ConfirmDialog>
  )
}
