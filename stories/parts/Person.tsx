import { Avatar, Badge, Group, Text } from '@mantine/core'
import type { User } from 'wazo-auth-query'

type Named = Pick<User, 'username' | 'firstname' | 'lastname'>

export const nameOf = ({ firstname, lastname, username }: Named): string =>
  [firstname, lastname].filter(Boolean).join(' ') || (username ?? 'Nameless')

export const emailOf = ({ emails }: User): string | undefined =>
  emails.find(({ main }) => main)?.address

/** A face, a name, and below it what else there is. */
export function Person({ user, sub }: { user: Named; sub?: string | null }) {
  const name = nameOf(user)
  return (
    <Group gap="sm" wrap="nowrap" miw={0}>
      <Avatar name={name} color="fjord" radius="xl" size={36} aria-hidden />
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={500} truncate>
          {name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {sub ?? user.username}
        </Text>
      </div>
    </Group>
  )
}

/** Whether a user can sign in. */
export function Enabled({ enabled }: Pick<User, 'enabled'>) {
  return (
    <Badge
      variant="dot"
      color={enabled ? 'teal' : 'gray'}
      radius="sm"
      tt="none"
      fw={500}
    >
      {enabled ? 'Active' : 'Disabled'}
    </Badge>
  )
}
