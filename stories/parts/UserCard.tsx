import {
  Button,
  Divider,
  Group,
  Loader,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { useUpdateUser, useUser } from 'wazo-auth-query/react'
import type { User, Uuid } from 'wazo-auth-query'
import { Panel } from './Panel.tsx'
import { emailOf, nameOf, Person } from './Person.tsx'
import { Problem } from './Problem.tsx'
import { Waiting } from './Waiting.tsx'

/** One user, to read and to edit. */
export function UserCard({ uuid }: { uuid: Uuid }) {
  const user = useUser(uuid)
  return (
    <Panel title="User" width={440}>
      {user.isPending ? (
        <Waiting what="user" rows={1} />
      ) : user.isError ? (
        <Problem error={user.error} onRetry={() => void user.refetch()} />
      ) : (
        <Editor user={user.data} />
      )}
    </Panel>
  )
}

function Editor({ user }: { user: User }) {
  const update = useUpdateUser()
  const [firstname, setFirstname] = useState(user.firstname ?? '')
  const [username, setUsername] = useState(user.username ?? '')
  const save = (body: Partial<User>) =>
    update.mutate({ user_uuid: user.uuid, body })
  return (
    <Stack>
      <Person user={user} sub={emailOf(user) ?? null} />
      <Divider />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save({ firstname, username })
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="First name"
            value={firstname}
            onChange={({ currentTarget }) => setFirstname(currentTarget.value)}
          />
          <TextInput
            label="Username"
            value={username}
            onChange={({ currentTarget }) => setUsername(currentTarget.value)}
            error={update.error?.fields.username?.message}
          />
          <Button type="submit" variant="light">
            Rename
          </Button>
        </Stack>
      </form>
      <Switch
        label="May sign in"
        checked={user.enabled}
        onChange={({ currentTarget }) =>
          save({ enabled: currentTarget.checked })
        }
      />
      <Group role="status" gap="xs" h={24}>
        {update.isPending && (
          <>
            <Loader size={14} aria-hidden />
            <Text size="sm" c="dimmed">
              Saving {nameOf(user)}
            </Text>
          </>
        )}
        {update.isSuccess && <Text size="sm">Saved</Text>}
      </Group>
      {update.isError && !update.error.fields.username && (
        <Problem error={update.error} />
      )}
    </Stack>
  )
}
