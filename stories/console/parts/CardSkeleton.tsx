import { Skeleton, Stack } from '@mantine/core'

/** The shape of a page to come, about one thing. */
export function CardSkeleton() {
  return (
    <Stack className="console-card" p="lg" maw={720} aria-hidden>
      {[72, 58, 80, 64].map((width) => (
        <Skeleton key={width} h={12} w={`${width}%`} />
      ))}
    </Stack>
  )
}
