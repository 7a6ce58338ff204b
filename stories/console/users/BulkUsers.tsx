import {
  deleteUserMutation,
  updateUserMutation,
  type User,
} from 'wazo-auth-query'
import { BulkDialog } from '../parts/BulkDialog.tsx'
import { DeleteDialog } from '../parts/DeleteDialog.tsx'
import { nameOf, userNoun as noun } from '../parts/person.ts'

export type BulkAction = 'enable' | 'disable' | 'delete'

export interface BulkUsersProps {
  action: BulkAction
  users: readonly User[]
  onClose: (done: readonly string[]) => void
}

/** One action for many users. */
export function BulkUsers({ action, users, onClose }: BulkUsersProps) {
  if (action === 'delete')
    return (
      <DeleteDialog
        items={users.map((user) => ({ uuid: user.uuid, name: nameOf(user) }))}
        noun={noun}
        definition={deleteUserMutation}
        onClose={() => onClose([])}
        onDeleted={() => onClose(users.map(({ uuid }) => uuid))}
      >
        Their open sessions stay valid until they expire. Disable the accounts
        first to end them.
      </DeleteDialog>
    )
  const body = { enabled: action === 'enable' }
  return (
    <BulkDialog
      verb={action === 'enable' ? 'Enable' : 'Disable'}
      noun={noun}
      effect={
        action === 'enable'
          ? 'They can sign in again.'
          : 'They can no longer sign in, and all their sessions end.'
      }
      definition={updateUserMutation}
      rows={users.map((user) => ({
        key: user.uuid,
        name: nameOf(user),
        input: { user_uuid: user.uuid, body },
      }))}
      onClose={onClose}
    />
  )
}
