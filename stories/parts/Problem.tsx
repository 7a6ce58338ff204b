import { Alert, Button, Code, Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconLock,
  IconPlugOff,
} from '../console/parts/icons.ts'
import type { WazoAuthError, WazoAuthErrorKind } from 'wazo-auth-query'

const titles: Partial<Record<WazoAuthErrorKind, string>> = {
  offline: 'You are offline',
  unreachable: 'The server cannot be reached',
  timeout: 'The server took too long',
  credentials: 'Wrong password, or the account is disabled',
  forbidden: 'You do not have permission',
  notFound: 'Not found',
  tooManySessions: 'Too many sessions',
  unauthenticated: 'Your session has ended',
}

const icons: Partial<Record<WazoAuthErrorKind, typeof IconLock>> = {
  forbidden: IconLock,
  offline: IconPlugOff,
  unreachable: IconPlugOff,
}

export interface ProblemProps {
  error: WazoAuthError
  onRetry?: (() => void) | undefined
}

/** An error by its kind; trying again is offered only where it can help. */
export function Problem({ error, onRetry }: ProblemProps) {
  const Icon = icons[error.kind] ?? IconAlertTriangle
  return (
    <Alert
      role="alert"
      variant="light"
      color={error.kind === 'forbidden' ? 'gray' : 'red'}
      icon={<Icon aria-hidden />}
      title={titles[error.kind] ?? 'Something went wrong'}
    >
      <Text size="sm">{error.message}</Text>
      {error.requiredAccess && (
        <Text size="sm" mt={4}>
          Missing permission: <Code>{error.requiredAccess}</Code>
        </Text>
      )}
      {onRetry && error.retryable && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  )
}
