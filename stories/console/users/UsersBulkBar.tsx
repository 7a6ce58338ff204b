import { IconTrash, IconUserCheck, IconUserOff } from '../parts/icons.ts'
import { deleteUser, updateUser } from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { BulkBar, BulkButton } from '../parts/BulkBar.tsx'
import type { BulkAction } from './BulkUsers.tsx'

export interface UsersBulkBarProps {
  count: number
  onAction: (action: BulkAction) => void
  onClear: () => void
}

/** What can be done with everybody who is selected. */
export function UsersBulkBar({ count, onAction, onClear }: UsersBulkBarProps) {
  // Who is selected may differ: the server refuses one by one.
  const canUpdate = useCan(updateUser).status !== 'denied'
  const canDelete = useCan(deleteUser).status !== 'denied'
  return (
    <BulkBar label="Actions for selected users" count={count} onClear={onClear}>
      {canUpdate && (
        <>
          <BulkButton icon={IconUserCheck} onClick={() => onAction('enable')}>
            Enable
          </BulkButton>
          <BulkButton icon={IconUserOff} onClick={() => onAction('disable')}>
            Disable
          </BulkButton>
        </>
      )}
      {canDelete && (
        <BulkButton danger icon={IconTrash} onClick={() => onAction('delete')}>
          Delete
        </BulkButton>
      )}
    </BulkBar>
  )
}
