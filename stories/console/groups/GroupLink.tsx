import { Anchor, Group as Row, Text, ThemeIcon } from '@mantine/core'
import { IconUsersGroup } from '../parts/icons.ts'
import { Link } from '@tanstack/react-router'
import type { Group } from 'wazo-auth-query'
import { groupName } from './group.ts'

export function GroupLink({ group }: { group: Group }) {
  return (
    <Row gap={10} wrap="nowrap" miw={0}>
      <ThemeIcon variant="light" size={32} radius="md" aria-hidden>
        <IconUsersGroup size={18} stroke={1.6} />
      </ThemeIcon>
      <div style={{ minWidth: 0 }}>
        <Anchor
          component={Link}
          to={`/groups/${group.uuid}`}
          fw={500}
          size="sm"
          c="var(--mantine-color-text)"
          style={{ overflowWrap: 'anywhere' }}
        >
          {groupName(group)}
        </Anchor>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {group.system_managed ? 'Kept by the server' : group.slug}
        </Text>
      </div>
    </Row>
  )
}
