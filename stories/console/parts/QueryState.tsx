import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCloudOff } from './icons.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import { WazoAuthError } from 'wazo-auth-query'
import type { ReactNode } from 'react'
import { describe, isGone } from './describe.ts'
import { ErrorState } from './ErrorState.tsx'

type Queried<TData> = Pick<
  UseQueryResult<TData, WazoAuthError>,
  'data' | 'error' | 'failureCount' | 'fetchStatus' | 'isFetching' | 'refetch'
>

export interface QueryStateProps<TData> {
  query: Queried<TData>
  skeleton: ReactNode
  /** Errors stand in a card of their own: there is none around this yet. */
  bare?: boolean
  children: (data: TData) => ReactNode
}

/** Everything a query can be, in one place: only its data differs by page. */
export function QueryState<TData>({
  query,
  skeleton,
  bare = false,
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
  const shown = error ?? (fetchStatus === 'paused' ? offline : null)
  if (shown)
    return (
      <div {...(bare && { className: 'console-card' })}>
        <ErrorState error={shown} onRetry={retry} isRetrying={isFetching} />
      </div>
    )
  return (
    <div aria-busy="true">
      {/* Read out; what loads quickly is not worth a word. */}
      <div role="status">
        {failureCount > 0 && (
          <Text size="sm" c="dimmed" pt="md" ta="center">
            No response yet. Retrying…
          </Text>
        )}
      </div>
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
          {isGone(error)
            ? 'This no longer exists. Showing its last known state.'
            : `Showing the last loaded version. ${describe(error).title}.`}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          Try again
        </Button>
      </Group>
    </Alert>
  )
}
