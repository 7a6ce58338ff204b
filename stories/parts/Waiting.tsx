import { Center, Group, Skeleton, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconUsers } from '../console/parts/icons.ts'
import type { ReactNode } from 'react'

/** Rows to come. */
export function Waiting({ rows = 5, what }: { rows?: number; what: string }) {
  return (
    <Stack role="status" aria-label={`Loading ${what}`} gap="sm" py="xs">
      {Array.from({ length: rows }, (_, index) => (
        <Group key={index} gap="sm" wrap="nowrap">
          <Skeleton circle height={36} />
          <Stack gap={6} style={{ flex: 1 }}>
            <Skeleton height={10} width={`${34 + ((index * 17) % 30)}%`} />
            <Skeleton height={8} width={`${20 + ((index * 11) % 20)}%`} />
          </Stack>
        </Group>
      ))}
    </Stack>
  )
}

export interface NothingProps {
  title: string
  children?: ReactNode
  icon?: typeof IconUsers
}

/** An empty list says why it is empty, and what to do. */
export function Nothing({
  title,
  children,
  icon: Icon = IconUsers,
}: NothingProps) {
  return (
    <Center py="xl">
      <Stack align="center" gap={4} maw={320}>
        <ThemeIcon variant="light" color="gray" size={48} radius="xl" mb={4}>
          <Icon aria-hidden />
        </ThemeIcon>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed" ta="center">
          {children}
        </Text>
      </Stack>
    </Center>
  )
}
