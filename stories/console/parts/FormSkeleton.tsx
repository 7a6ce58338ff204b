import { Skeleton, Stack } from '@mantine/core'

/** The shape of fields to come. */
export function FormSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <Stack aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Stack key={row} gap={8}>
          <Skeleton h={12} w={90} />
          <Skeleton h={36} />
        </Stack>
      ))}
    </Stack>
  )
}
