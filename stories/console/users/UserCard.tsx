import { Box } from '@mantine/core'
import type { Row } from '@tanstack/react-table'
import type { User, Uuid } from 'wazo-auth-query'
import { nameOf } from '../parts/person.ts'
import { RowCard } from '../parts/RowCard.tsx'
import { Written } from '../parts/Written.tsx'
import { EnabledBadge } from '../parts/UserBadges.tsx'
import { UserActions, type AskAbout } from './UserActions.tsx'
import { UserEmail } from './UserEmail.tsx'
import { UserLink } from './UserLink.tsx'

export interface UserCardProps {
  row: Row<User>
  me: Uuid | undefined
  onAsk: AskAbout
}

/** A user where there is no room for columns. */
export function UserCard({ row, me, onAsk }: UserCardProps) {
  const { original: user } = row
  return (
    <RowCard
      row={row}
      name={nameOf(user)}
      title={<UserLink user={user} isMe={user.uuid === me} />}
      actions={
        <UserActions user={user} isMe={user.uuid === me} onAsk={onAsk} />
      }
    >
      <Box>
        {user.username && <Written text={user.username} />}
        <UserEmail user={user} />
      </Box>
      <EnabledBadge enabled={user.enabled} />
    </RowCard>
  )
}
