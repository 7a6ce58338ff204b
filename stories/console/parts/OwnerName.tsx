import { Avatar, Group, Text } from '@mantine/core'
import type { Uuid } from 'wazo-auth-query'
import { IconMailForward } from './icons.ts'
import { MAILED } from './person.ts'
import { UserName } from './UserName.tsx'

/** Whose something is; the link of a mail belongs to nobody. */
export function OwnerName({ uuid }: { uuid: Uuid | null }) {
  if (uuid !== null) return <UserName uuid={uuid} />
  return (
    <Group gap={10} wrap="nowrap">
      <Avatar size={32} radius="xl" aria-hidden>
        <IconMailForward size={18} stroke={1.6} />
      </Avatar>
      <Text size="sm" c="dimmed">
        {MAILED}
      </Text>
    </Group>
  )
}
