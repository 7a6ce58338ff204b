import { Group, Text } from '@mantine/core'
import type { Row } from '@tanstack/react-table'
import type { Policy } from 'wazo-auth-query'
import { manyOf, permissionNoun } from '../parts/noun.ts'
import { RowCard } from '../parts/RowCard.tsx'
import { Written } from '../parts/Written.tsx'
import { PolicyBadges } from './PolicyBadges.tsx'
import { PolicyLink } from './PolicyLink.tsx'

/** A policy where there is no room for columns. */
export function PolicyCard({ row }: { row: Row<Policy> }) {
  const { original: policy } = row
  const { acl, description, name } = policy
  return (
    <RowCard row={row} name={name} title={<PolicyLink policy={policy} />}>
      {description && <Written text={description} />}
      <Group gap="xs">
        <PolicyBadges policy={policy} />
        <Text size="xs" c="dimmed">
          {manyOf(acl.length, permissionNoun)}
        </Text>
      </Group>
    </RowCard>
  )
}
