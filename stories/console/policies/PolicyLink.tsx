import { Anchor, Group, Text, ThemeIcon } from '@mantine/core'
import { IconShieldLock } from '../parts/icons.ts'
import { Link } from '@tanstack/react-router'
import type { Policy } from 'wazo-auth-query'

export function PolicyLink({
  policy: { uuid, name, slug },
}: {
  policy: Policy
}) {
  return (
    <Group gap={10} wrap="nowrap" miw={0}>
      <ThemeIcon variant="light" size={32} radius="md" aria-hidden>
        <IconShieldLock size={18} stroke={1.6} />
      </ThemeIcon>
      <div style={{ minWidth: 0 }}>
        <Anchor
          component={Link}
          to={`/policies/${uuid}`}
          fw={500}
          size="sm"
          c="var(--mantine-color-text)"
          style={{ overflowWrap: 'anywhere' }}
        >
          {name}
        </Anchor>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {slug}
        </Text>
      </div>
    </Group>
  )
}
