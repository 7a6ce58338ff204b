import { Badge, Button, Group, Text } from '@mantine/core'
import {
  IconDeviceDesktop,
  IconDeviceMobile,
  IconPlugOff,
} from '@tabler/icons-react'
import { deleteUserSession, type Session, type User } from 'wazo-auth-query'
import {
  Can,
  useDeleteUserSession,
  useSignOut,
  useTokenDetails,
  useUserSessions,
} from 'wazo-auth-query/react'
import { describe } from '../parts/describe.ts'
import { ItemList } from '../parts/ItemList.tsx'
import { Notice } from '../parts/Notice.tsx'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'

/** Where the user is signed in. */
export function UserSessions({ user }: { user: User }) {
  const sessions = useUserSessions({ user_uuid: user.uuid, limit: 100 })
  const own = useTokenDetails()?.session_uuid
  return (
    <Section
      flush
      title="Sessions"
      description="Ending one signs the user out there, at once."
    >
      <QueryState query={sessions} skeleton={<TableSkeleton rows={2} />}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Notice icon={IconPlugOff} order={3} title="Not signed in anywhere">
              {nameOf(user)} has no open session.
            </Notice>
          ) : (
            <>
              <ItemList label="Sessions of the user">
                {items.map((session) => (
                  <li key={session.uuid}>
                    <SessionRow
                      session={session}
                      isOwn={session.uuid === own}
                    />
                  </li>
                ))}
              </ItemList>
              {total > items.length && (
                <Text size="sm" c="dimmed" p="md">
                  {items.length} of {total} sessions.
                </Text>
              )}
            </>
          )
        }
      </QueryState>
    </Section>
  )
}

interface SessionRowProps {
  session: Session
  isOwn: boolean
}

function SessionRow({ session, isOwn }: SessionRowProps) {
  const { uuid: session_uuid, user_uuid, mobile } = session
  const values = { user_uuid, session_uuid }
  const signOut = useSignOut()
  const end = useDeleteUserSession({
    onSuccess: () => notifyDone('The session has ended.'),
    onError: (error) =>
      notifyFailed('The session goes on', describe(error).text),
  })
  const IconOf = mobile ? IconDeviceMobile : IconDeviceDesktop
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <IconOf size={20} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
        <div>
          <Group gap="xs">
            <Text size="sm" fw={500}>
              {mobile ? 'Phone' : 'Browser or service'}
            </Text>
            {isOwn && <Badge color="fjord">This one</Badge>}
          </Group>
          <Text className="console-mono" c="dimmed" style={{ fontSize: 12 }}>
            {session_uuid}
          </Text>
        </div>
      </Group>
      {isOwn ? (
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => signOut.mutate({})}
        >
          Sign out
        </Button>
      ) : (
        <Can required={deleteUserSession} input={values}>
          <Button
            size="compact-sm"
            variant="light"
            color="red"
            flex="none"
            aria-label={`End the session ${session_uuid}`}
            onClick={() => end.mutate(values)}
          >
            End
          </Button>
        </Can>
      )}
    </Group>
  )
}
