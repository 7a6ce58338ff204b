import { Badge, Box, Group } from '@mantine/core'
import { IconPlugOff } from '../parts/icons.ts'
import { useCallback } from 'react'
import type { Session, User } from 'wazo-auth-query'
import { useInfiniteUserSessions, useTokenDetails } from 'wazo-auth-query/react'
import { Device } from '../parts/Device.tsx'
import { byUuid, growingPage } from '../parts/growing.ts'
import { nameOf } from '../parts/person.ts'
import { Relation } from '../parts/Relation.tsx'
import { EndSession } from '../sessions/EndSession.tsx'
import { SessionTimes } from '../sessions/SessionTimes.tsx'

/** Where the user is signed in. */
export function UserSessions({ user }: { user: User }) {
  const sessions = useInfiniteUserSessions({
    user_uuid: user.uuid,
    limit: growingPage,
  })
  const own = useTokenDetails()?.session_uuid
  const row = useCallback(
    (session: Session) => (
      <>
        <Box miw={0}>
          <Group gap="xs" wrap="nowrap">
            <Device mobile={session.mobile} user_agent={session.user_agent} />
            {session.uuid === own && (
              // On a phone its name needs the room; the button tells, too.
              <Badge color="fjord" visibleFrom="xs">
                This session
              </Badge>
            )}
          </Group>
          <SessionTimes session={session} />
        </Box>
        <EndSession session={session} isOwn={session.uuid === own} />
      </>
    ),
    [own],
  )
  return (
    <Relation
      title="Sessions"
      description="Revoking a session signs the user out there at once."
      label="User sessions"
      query={sessions}
      keyOf={byUuid}
      row={row}
      empty={{
        icon: IconPlugOff,
        title: 'Not signed in anywhere',
        text: `${nameOf(user)} has no open session.`,
      }}
    />
  )
}
