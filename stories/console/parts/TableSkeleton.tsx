import { Group, Skeleton, Stack } from '@mantine/core'

/** The shape of rows to come. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Stack gap="lg" px="lg" py="md" aria-hidden>
      {Array.from({ length: rows }, (_, index) => (
        <Group key={index} wrap="nowrap" gap="md">
          <Skeleton circle h={34} w={34} style={{ flex: 'none' }} />
          <Skeleton h={12} w={`${28 + ((index * 7) % 16)}%`} />
          <Skeleton h={12} w={`${20 + ((index * 5) % 14)}%`} visibleFrom="sm" />
          <Skeleton h={12} w="8%" ml="auto" />
        </Group>
      ))}
    </Stack>
  )
}
