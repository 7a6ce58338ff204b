import { Anchor, Group as Row, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listGroups, type Policy } from 'wazo-auth-query'
import { useCan, useGroups, useUsers } from 'wazo-auth-query/react'
import { groupName } from '../groups/group.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { manyOf } from '../parts/noun.ts'
import { nameOf, userNoun } from '../parts/person.ts'
import { TextLink } from '../parts/TextLink.tsx'

/** So many are named; the rest is counted. */
const most = 5

/** Who has a policy, by itself and through groups: a few names and a number. */
export function Holders({
  policy: { uuid },
}: {
  policy: Pick<Policy, 'uuid'>
}) {
  const all = useUsers({ has_policy_uuid: uuid, limit: 1 })
  const own = useUsers({ policy_uuid: uuid, limit: most, order: 'username' })
  const groups = useGroups(
    { policy_uuid: uuid, limit: most, order: 'name' },
    { enabled: useCan(listGroups).status !== 'denied' },
  )
  const count = all.data?.filtered
  const error = all.error ?? own.error ?? groups.error
  const rest = (own.data?.filtered ?? 0) - (own.data?.items.length ?? 0)
  if (error?.code === 'unsupported-by-server')
    return (
      <Text size="sm" c="dimmed">
        This server version does not say who has it.
      </Text>
    )
  return (
    <Stack gap={4}>
      <ErrorAlert error={error} />
      {!error && (
        <Text size="sm" fw={500}>
          {count === undefined ? (
            'Counting…'
          ) : count === 0 ? (
            'No user has it'
          ) : (
            <Anchor
              renderRoot={(props) => (
                <Link to="/users" search={{ policy: uuid }} {...props} />
              )}
              size="sm"
            >
              {manyOf(count, userNoun)}
            </Anchor>
          )}
        </Text>
      )}
      {!!own.data?.items.length && (
        <Row gap="xs">
          <Text size="sm" c="dimmed">
            Directly:
          </Text>
          {own.data.items.map((user) => (
            <TextLink key={user.uuid} to={`/users/${user.uuid}`}>
              {nameOf(user)}
            </TextLink>
          ))}
          {rest > 0 && (
            <Text size="sm" c="dimmed">
              and {rest} more
            </Text>
          )}
        </Row>
      )}
      {!!groups.data?.items.length && (
        <Row gap="xs">
          <Text size="sm" c="dimmed">
            Through groups:
          </Text>
          {groups.data.items.map((group) => (
            <TextLink key={group.uuid} to={`/groups/${group.uuid}`}>
              {groupName(group)}
            </TextLink>
          ))}
        </Row>
      )}
    </Stack>
  )
}
