import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { WazoAuthError } from 'wazo-auth-query'
import type { ReactNode } from 'react'
import { describe } from './describe.ts'
import { ErrorState } from './ErrorState.tsx'

type Queried<TData> = Pick<
  UseQueryResult<TData, WazoAuthError>,
  'data' | 'error' | 'failureCount' | 'fetchStatus' | 'isFetching' | 'refetch'
>

export interface QueryStateProps<TData> {
  query: Queried<TData>
  skeleton: ReactNode
  children: (data: TData) => ReactNode
}

/** Everything a query can be, in one place: only its data differs by page. */
export function QueryState<TData>({
  query,
  skeleton,
  children,
}: QueryStateProps<TData>) {
  const { data, error, fetchStatus, failureCount, isFetching } = query
  const retry = () => void query.refetch()
  if (data !== undefined) {
    return (
      <>
        {error && <Outdated error={error} onRetry={retry} />}
        {children(data)}
      </>
    )
  }
  if (error)
    return <ErrorState error={error} onRetry={retry} isRetrying={isFetching} />
  if (fetchStatus === 'paused')
    return <ErrorState error={offline} onRetry={retry} />
  return (
    <div aria-busy="true">
      {/* Read out; what loads quickly is not worth a word. */}
      <Text role="status" size="sm" c="dimmed" px="md" ta="center">
        {failureCount > 0 && 'No answer yet, trying again…'}
      </Text>
      {skeleton}
    </div>
  )
}

const offline = new WazoAuthError('offline', 'The browser is offline.')

function Outdated({
  error,
  onRetry,
}: {
  error: WazoAuthError
  onRetry: () => void
}) {
  return (
    <Alert
      color="amber"
      role="status"
      m="md"
      p="xs"
      icon={<IconCloudOff aria-hidden />}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          Shown as it was last loaded. {describe(error).title}.
        </Text>
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          Try again
        </Button>
      </Group>
    </Alert>
  )
}
