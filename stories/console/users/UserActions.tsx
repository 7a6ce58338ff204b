import { Menu } from '@mantine/core'
import {
  IconCopy,
  IconEye,
  IconTrash,
  IconUserCheck,
  IconUserOff,
} from '../parts/icons.ts'
import { deleteUser, updateUser, type User } from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { copyText } from '../parts/copyText.ts'
import { notifyDone } from '../parts/notify.ts'
import { PageLink } from '../parts/PageLink.tsx'
import { useEnableUser } from '../user/useEnableUser.ts'
import { nameOf } from '../parts/person.ts'
import { RowMenu } from '../parts/RowMenu.tsx'

/** A question that outlives its row: the row goes before the answer. */
export type AskAbout = (question: 'disable' | 'delete', user: User) => void

export interface UserActionsProps {
  user: User
  isMe: boolean
  onAsk: AskAbout
}

/** What can be done with one user from the list. */
export function UserActions({ user, isMe, onAsk }: UserActionsProps) {
  const enable = useEnableUser()
  const { uuid: user_uuid } = user
  const canUpdate =
    useCan(updateUser, { user_uuid }).status === 'allowed' && !isMe
  const canDelete = useCan(deleteUser, user_uuid).status === 'allowed' && !isMe
  return (
    <RowMenu name={nameOf(user)}>
      <Menu.Item
        component={PageLink}
        to={`/users/${user.uuid}`}
        leftSection={<IconEye size={16} aria-hidden />}
      >
        Open
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => void copyIdentifier(user)}
      >
        Copy ID
      </Menu.Item>
      {canUpdate &&
        (user.enabled ? (
          <Menu.Item
            leftSection={<IconUserOff size={16} aria-hidden />}
            onClick={() => onAsk('disable', user)}
          >
            Disable…
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconUserCheck size={16} aria-hidden />}
            onClick={() => enable(user)}
          >
            Enable
          </Menu.Item>
        ))}
      {canDelete && (
        <Menu.Item
          c="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => onAsk('delete', user)}
        >
          Delete…
        </Menu.Item>
      )}
    </RowMenu>
  )
}

async function copyIdentifier(user: User): Promise<void> {
  if (await copyText(user.uuid)) notifyDone(`ID of ${nameOf(user)} copied`)
}
