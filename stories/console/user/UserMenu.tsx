import { Button } from '@mantine/core'
import { IconTrash, IconUserCheck, IconUserOff } from '../parts/icons.ts'
import { deleteUser, updateUser, type User } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { useState } from 'react'
import { DeleteUserDialog } from './DeleteUserDialog.tsx'
import { DisableUserDialog } from './DisableUserDialog.tsx'
import { useEnableUser } from './useEnableUser.ts'
import { singly } from '../parts/singly.ts'

export interface UserMenuProps {
  user: User
  isMe: boolean
  onDeleted: () => void
}

/** What can be done with the whole account; not with one's own. */
export function UserMenu({ user, isMe, onDeleted }: UserMenuProps) {
  const enable = useEnableUser()
  const [asking, setAsking] = useState<'disable' | 'delete'>()
  const close = () => setAsking(undefined)
  if (isMe) return null
  return (
    <>
      <Can required={updateUser} input={{ user_uuid: user.uuid }}>
        {user.enabled ? (
          <Button
            variant="default"
            leftSection={<IconUserOff size={16} aria-hidden />}
            onClick={() => setAsking('disable')}
          >
            Disable
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconUserCheck size={16} aria-hidden />}
            onClick={singly(() => enable(user))}
          >
            Enable
          </Button>
        )}
      </Can>
      <Can required={deleteUser} input={user.uuid}>
        <Button
          variant="light"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setAsking('delete')}
        >
          Delete
        </Button>
      </Can>
      {asking === 'disable' && (
        <DisableUserDialog user={user} onClose={close} />
      )}
      {asking === 'delete' && (
        <DeleteUserDialog user={user} onClose={close} onDeleted={onDeleted} />
      )}
    </>
  )
}
