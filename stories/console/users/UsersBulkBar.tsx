import { Button } from '@mantine/core'
import { IconTrash, IconUserCheck, IconUserOff } from '../parts/icons.ts'
import { deleteUser, updateUser } from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { BulkBar } from '../parts/BulkBar.tsx'
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
    <BulkBar
      label="With everybody who is selected"
      count={count}
      onClear={onClear}
    >
      {(hasRoom) => (
        <>
          {canUpdate && (
            <>
              <Button
                size="compact-md"
                variant="default"
                leftSection={hasRoom && <IconUserCheck size={16} aria-hidden />}
                onClick={() => onAction('enable')}
              >
                Enable
              </Button>
              <Button
                size="compact-md"
                variant="default"
                leftSection={hasRoom && <IconUserOff size={16} aria-hidden />}
                onClick={() => onAction('disable')}
              >
                Disable
              </Button>
            </>
          )}
          {canDelete && (
            <Button
              size="compact-md"
              color="red"
              leftSection={hasRoom && <IconTrash size={16} aria-hidden />}
              onClick={() => onAction('delete')}
            >
              Delete
            </Button>
          )}
        </>
      )}
    </BulkBar>
  )
}
