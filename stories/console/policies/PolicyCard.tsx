import { Group, Stack, Text } from '@mantine/core'
import type { Policy } from 'wazo-auth-query'
import { PolicyBadges } from './PolicyBadges.tsx'
import { PolicyLink } from './PolicyLink.tsx'

/** A policy where there is no room for columns. */
export function PolicyCard({ policy }: { policy: Policy }) {
  const { acl, description } = policy
  return (
    <Stack gap={6}>
      <PolicyLink policy={policy} />
      {description && <Text size="sm">{description}</Text>}
      <Group gap="xs">
        <PolicyBadges policy={policy} />
        <Text size="xs" c="dimmed">
          {acl.length} {acl.length === 1 ? 'access' : 'accesses'}
        </Text>
      </Group>
    </Stack>
  )
}
