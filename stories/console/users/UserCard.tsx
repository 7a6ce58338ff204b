import { Badge, Group } from '@mantine/core'
import type { Row } from '@tanstack/react-table'
import type { User, Uuid } from 'wazo-auth-query'
import { nameOf, purposeNames } from '../parts/person.ts'
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
  const name = nameOf(user)
  // What it is called without any other name says so already.
  const isNamed = user.username !== null && user.username !== name
  return (
    <RowCard
      row={row}
      name={name}
      title={<UserLink user={user} isMe={user.uuid === me} />}
      actions={
        <UserActions user={user} isMe={user.uuid === me} onAsk={onAsk} />
      }
    >
      {isNamed && <Written text={user.username} />}
      {user.emails.length > 0 && <UserEmail user={user} />}
      <Group gap={6}>
        <EnabledBadge enabled={user.enabled} />
        {user.purpose !== 'user' && (
          <Badge color="gray">{purposeNames[user.purpose]}</Badge>
        )}
      </Group>
    </RowCard>
  )
}
