import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconRefresh,
} from '../parts/icons.ts'
import { useBackends, useStatus } from 'wazo-auth-query/react'
import { describe } from '../parts/describe.ts'
import { Section } from '../parts/Section.tsx'

/** A plugin of the server may add others. */
const backendNames: Record<string, string> = {
  wazo_user: 'This server',
  ldap_user: 'LDAP directories',
}

/** Whether the server is ready, and the ways of signing in it has. */
export function ServerStatus() {
  const status = useStatus(undefined, { retry: false })
  const backends = useBackends()
  return (
    <Section
      title="Status"
      actions={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={status.isFetching}
          onClick={() => void status.refetch()}
        >
          Check again
        </Button>
      }
    >
      <Stack gap="sm">
        <Group gap="xs" role="status" mih={24}>
          {status.isError ? (
            <Badge
              color="red"
              leftSection={<IconAlertTriangle size={12} aria-hidden />}
            >
              Not ready
            </Badge>
          ) : status.data ? (
            <Badge
              color="green"
              leftSection={<IconCircleCheckFilled size={12} aria-hidden />}
            >
              Ready
            </Badge>
          ) : (
            <Text size="sm" c="dimmed">
              Checking…
            </Text>
          )}
          {status.error && <Text size="sm">{describe(status.error).text}</Text>}
        </Group>
        {backends.data && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              Passwords are checked by
            </Text>
            {backends.data.map((name) => (
              <Badge key={name} color="gray" title={name}>
                {backendNames[name] ?? name}
              </Badge>
            ))}
          </Group>
        )}
        {backends.error && (
          <Text size="sm">
            Could not load what checks passwords.{' '}
            {describe(backends.error).title}.
          </Text>
        )}
      </Stack>
    </Section>
  )
}
