import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useBulk, useUsers } from 'wazo-auth-query/react'
import { updateUserMutation, type User, type Uuid } from 'wazo-auth-query'
import { Panel } from './Panel.tsx'
import { Enabled, nameOf, Person } from './Person.tsx'
import { Problem } from './Problem.tsx'
import { Waiting } from './Waiting.tsx'

type Outcome = { name: string; error: string | null }

/** One change for many users, and what became of each. */
export function BulkUsers() {
  const users = useUsers({ limit: 6, order: 'firstname' })
  const [chosen, setChosen] = useState<readonly Uuid[]>([])
  const [done, setDone] = useState(0)
  const disable = useBulk(updateUserMutation, {
    onResult: (_, count) => setDone(count),
  })
  const toggle = (uuid: Uuid, isChosen: boolean) =>
    setChosen((before) =>
      isChosen ? [...before, uuid] : before.filter((one) => one !== uuid),
    )
  const named = (uuid: Uuid) =>
    nameOf(users.data!.items.find((user) => user.uuid === uuid)!)
  return (
    <Panel
      title="Users"
      width={560}
      hint={`${chosen.length} chosen`}
      aside={
        <Button
          size="sm"
          color="red"
          disabled={chosen.length === 0}
          loading={disable.isPending}
          onClick={() =>
            disable.mutate(
              chosen.map((user_uuid) => ({
                user_uuid,
                body: { enabled: false },
              })),
            )
          }
        >
          Disable
        </Button>
      }
    >
      {users.isPending && <Waiting what="users" rows={6} />}
      {users.isError && <Problem error={users.error} />}
      <Stack gap="sm">
        {users.data?.items.map((user) => (
          <Choice
            key={user.uuid}
            user={user}
            isChosen={chosen.includes(user.uuid)}
            onChange={toggle}
          />
        ))}
      </Stack>
      {disable.data && (
        <Results
          outcomes={disable.data.map((result) => ({
            name: named(result.input.user_uuid),
            error: result.status === 'error' ? result.error.message : null,
          }))}
        />
      )}
      <Text role="status" size="xs" c="dimmed" mt="sm">
        {disable.isPending && `${done} of ${chosen.length} done`}
      </Text>
    </Panel>
  )
}

interface ChoiceProps {
  user: User
  isChosen: boolean
  onChange: (uuid: Uuid, isChosen: boolean) => void
}

function Choice({ user, isChosen, onChange }: ChoiceProps) {
  return (
    <Group wrap="nowrap" justify="space-between">
      <Checkbox
        checked={isChosen}
        onChange={({ currentTarget }) =>
          onChange(user.uuid, currentTarget.checked)
        }
        label={<Person user={user} />}
        aria-label={nameOf(user)}
        styles={{ body: { alignItems: 'center' } }}
      />
      <Enabled enabled={user.enabled} />
    </Group>
  )
}

function Results({ outcomes }: { outcomes: Outcome[] }) {
  return (
    <Stack component="ul" aria-label="Results" gap={6} mt="lg" p={0} mb={0}>
      {outcomes.map(({ name, error }) => (
        <Group key={name} component="li" gap="xs" wrap="nowrap">
          <Badge color={error ? 'red' : 'green'}>
            {error ? 'Refused' : 'Done'}
          </Badge>
          <Text size="sm" truncate>
            {name}
            {error && `: ${error}`}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}
