import { Anchor, Avatar, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { User } from 'wazo-auth-query'
import { nameOf } from '../parts/person.ts'

/** The way to somebody's page. */
export function UserLink({ user }: { user: User }) {
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
    </Group>
  )
}
