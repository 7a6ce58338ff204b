import {
  deleteUserMutation,
  updateUserMutation,
  type User,
} from 'wazo-auth-query'
import { BulkDialog } from '../parts/BulkDialog.tsx'
import { nameOf } from '../parts/person.ts'

export type BulkAction = 'enable' | 'disable' | 'delete'

export interface BulkUsersProps {
  action: BulkAction
  users: readonly User[]
  onClose: (done: readonly string[]) => void
}

const noun = { one: 'user', many: 'users' }

/** One action for many users. */
export function BulkUsers({ action, users, onClose }: BulkUsersProps) {
  const named = (user: User) => ({ key: user.uuid, name: nameOf(user) })
  if (action === 'delete')
    return (
      <BulkDialog
        danger
        verb="Delete"
        noun={noun}
        effect="This cannot be undone. Tokens they hold stay valid until they expire: disable first to end their sessions."
        definition={deleteUserMutation}
        rows={users.map((user) => ({ ...named(user), input: user.uuid }))}
        onClose={onClose}
      />
    )
  const body = { enabled: action === 'enable' }
  return (
    <BulkDialog
      verb={action === 'enable' ? 'Enable' : 'Disable'}
      noun={noun}
      effect={
        action === 'enable'
          ? 'They can sign in again.'
          : 'They cannot sign in any more, and all their sessions end.'
      }
      definition={updateUserMutation}
      rows={users.map((user) => ({
        ...named(user),
        input: { user_uuid: user.uuid, body },
      }))}
      onClose={onClose}
    />
  )
}
