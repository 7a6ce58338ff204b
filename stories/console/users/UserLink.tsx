import { Anchor, Avatar, Badge, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { User } from 'wazo-auth-query'
import { nameOf } from '../parts/person.ts'

export interface UserLinkProps {
  user: User
  isMe: boolean
}

/** The way to somebody's page. */
export function UserLink({ user, isMe }: UserLinkProps) {
  const name = nameOf(user)
  return (
    <Group gap={10} wrap="nowrap" miw={0}>
      <Avatar
        size={32}
        radius="xl"
        name={name}
        color={user.enabled ? 'fjord' : 'gray'}
        aria-hidden
      />
      <Group gap={6} miw={0}>
        <Anchor
          component={Link}
          to="/users/$userUuid"
          params={{ userUuid: user.uuid } as never}
          fw={500}
          size="sm"
          c="var(--mantine-color-text)"
          style={{ overflowWrap: 'anywhere' }}
        >
          {name}
        </Anchor>
        {isMe && <Badge color="fjord">You</Badge>}
      </Group>
    </Group>
  )
}
