import { Button, Group, Text } from '@mantine/core'
import { describe } from './describe.ts'
import type { Growing } from './growing.ts'

/** Below a list that could not go on: what came before stays. */
export function MoreFailed({ query }: { query: Growing<unknown> }) {
  if (!query.isFetchNextPageError || !query.error) return null
  return (
    <Group justify="space-between" p="sm" gap="xs" role="alert">
      <Text size="sm">
        More could not be loaded. {describe(query.error).title}.
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={query.isFetching}
        onClick={() => void query.fetchNextPage()}
      >
        Try again
      </Button>
    </Group>
  )
}
