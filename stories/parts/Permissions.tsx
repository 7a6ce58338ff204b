import { Badge, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import {
  Can,
  Protected,
  ReauthBoundary,
  useCan,
  useSignIn,
} from 'wazo-auth-query/react'
import { all, deleteUser, type Permission } from 'wazo-auth-query'
import { Panel } from './Panel.tsx'
import { Problem } from './Problem.tsx'

const colors: Record<Permission['status'], string> = {
  allowed: 'green',
  denied: 'red',
  unknown: 'gray',
}

function Answer({
  what,
  permission,
}: {
  what: string
  permission: Permission
}) {
  const { status, missing } = permission
  return (
    <Group component="li" justify="space-between" gap="xs">
      <Text size="sm">{what}</Text>
      <Group gap="xs">
        {missing.map((access) => (
          <Code key={access}>{access}</Code>
        ))}
        <Badge color={colors[status]} tt="capitalize">
          {status}
        </Badge>
      </Group>
    </Group>
  )
}

/** What the session may do, decided without a request. */
export function Permissions({ uuid }: { uuid: string }) {
  const read = useCan('auth.users.read')
  const remove = useCan(deleteUser, uuid)
  return (
    <Panel title="Permissions" width={520}>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        <Answer what="Read users" permission={read} />
        <Answer what="Delete Carol" permission={remove} />
      </Stack>
      <Text size="sm" mt="md">
        <Can
          required={all('auth.users.create', 'auth.policies.create')}
          fallback={(missing) => `Ask for ${missing.join(' and ')}.`}
          unknown="No one is signed in."
        >
          You may set up a whole team.
        </Can>
      </Text>
    </Panel>
  )
}

/** Work that survives the end of its session. */
export function Draft() {
  const signIn = useSignIn()
  return (
    <Panel title="Draft" width={420}>
      <Protected fallback="Sign in first.">
        <ReauthBoundary
          reauth={() => (
            <form
              aria-label="Sign in again"
              onSubmit={(event) => {
                event.preventDefault()
                const password = String(
                  new FormData(event.currentTarget).get('password'),
                )
                signIn.mutate({ username: 'alice', password })
              }}
            >
              <Stack gap="xs" mt="md">
                <Text size="sm">
                  Your session has ended. Nothing you wrote is lost.
                </Text>
                <TextInput name="password" type="password" label="Password" />
                {signIn.error && <Problem error={signIn.error} />}
              </Stack>
            </form>
          )}
        >
          <TextInput label="Note" placeholder="Write something" />
        </ReauthBoundary>
      </Protected>
    </Panel>
  )
}
