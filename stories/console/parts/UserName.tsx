import { Avatar, Group, Skeleton, Text } from '@mantine/core'
import type { Uuid } from 'wazo-auth-query'
import { useSession, useUser } from 'wazo-auth-query/react'
import { UserLink } from '../users/UserLink.tsx'

/** Whose something is, where the server names the identifier only. */
export function UserName({ uuid }: { uuid: Uuid }) {
  const me = useSession().user?.uuid
  const user = useUser(uuid, { staleTime: 300_000, retry: false })
  if (user.data) return <UserLink user={user.data} isMe={uuid === me} />
  if (!user.error)
    return (
      <Group gap={10} wrap="nowrap" aria-busy>
        <Skeleton circle h={32} w={32} />
        <Skeleton h={12} w={120} />
      </Group>
    )
  return (
    <Group gap={10} wrap="nowrap" miw={0}>
      <Avatar size={32} radius="xl" aria-hidden />
      <div style={{ minWidth: 0 }}>
        <Text size="sm" c="dimmed">
          {user.error.kind === 'notFound'
            ? 'A user who is gone'
            : 'A user you may not see'}
        </Text>
        <Text className="console-mono" c="dimmed" style={{ fontSize: 12 }}>
          {uuid}
        </Text>
      </div>
    </Group>
  )
}
