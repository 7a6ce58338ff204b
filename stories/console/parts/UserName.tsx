import { Avatar, Group, Skeleton, Text } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import type { Uuid } from 'wazo-auth-query'
import { useSession, useUser } from 'wazo-auth-query/react'
import { useState } from 'react'
import { strangerOf, userStays } from './person.ts'
import { UserLink } from '../users/UserLink.tsx'

/**
 * Whose something is, where the server names the identifier only. Names that
 * fly past, in a list that is scrolled through, are not asked for.
 */
export function UserName({ uuid }: { uuid: Uuid }) {
  const me = useSession().user?.uuid
  const [isLookedAt, setLookedAt] = useState(false)
  useTimeout(() => setLookedAt(true), 100, { autoInvoke: true })
  const user = useUser(uuid, { ...userStays, enabled: isLookedAt })
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
          {strangerOf(user.error)}
        </Text>
        <Text className="console-mono" c="dimmed" style={{ fontSize: 12 }}>
          {uuid}
        </Text>
      </div>
    </Group>
  )
}
