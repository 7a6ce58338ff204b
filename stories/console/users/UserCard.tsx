import { Box, Group, Stack, Text } from '@mantine/core'
import type { Row } from '@tanstack/react-table'
import type { User, Uuid } from 'wazo-auth-query'
import { nameOf } from '../parts/person.ts'
import { SelectRow } from '../parts/SelectRow.tsx'
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
    <Group align="flex-start" wrap="nowrap" gap="sm">
      <Box mt={6}>
        <SelectRow row={row} name={nameOf(user)} />
      </Box>
      <Stack gap={6} style={{ flex: 1, minWidth: 0 }}>
        <UserLink user={user} isMe={user.uuid === me} />
        <Box>
          {user.username && <Text size="sm">{user.username}</Text>}
          <UserEmail user={user} />
        </Box>
        <EnabledBadge enabled={user.enabled} />
      </Stack>
      <UserActions user={user} isMe={user.uuid === me} onAsk={onAsk} />
    </Group>
  )
}
