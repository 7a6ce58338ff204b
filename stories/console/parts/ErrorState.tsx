import { Button, Code, Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconClockPause,
  IconError404,
  IconLock,
  IconPlugConnectedX,
  IconRefresh,
  IconWifiOff,
  type Icon,
} from './icons.ts'
import { Link } from '@tanstack/react-router'
import type { WazoAuthError, WazoAuthErrorKind } from 'wazo-auth-query'
import { useSettings } from '../settings.ts'
import { describe } from './describe.ts'
import { Notice } from './Notice.tsx'
import { PageLink } from './PageLink.tsx'

const icons: Partial<Record<WazoAuthErrorKind, Icon>> = {
  offline: IconWifiOff,
  unreachable: IconPlugConnectedX,
  timeout: IconClockPause,
  forbidden: IconLock,
  notFound: IconError404,
}

export interface ErrorStateProps {
  error: WazoAuthError
  onRetry?: (() => void) | undefined
  isRetrying?: boolean
  /** There is nothing else on the page: there has to be a way out. */
  isPage?: boolean
}

/** In place of what could not be had: why, and the way on. */
export function ErrorState({
  error,
  onRetry,
  isRetrying = false,
  isPage = false,
}: ErrorStateProps) {
  const { server } = useSettings()
  const { title, text } = describe(error)
  const { kind, requiredAccess } = error
  const isElsewhere = error.code === 'unauthorized-tenant'
  const isMissing = error.code === 'unsupported-by-server'
  // Trying again may help all the same, but is not the first thing to do.
  const isFinal = kind === 'forbidden' || kind === 'notFound' || isMissing
  return (
    <Notice
      urgent
      icon={icons[kind] ?? IconAlertTriangle}
      color={isFinal ? 'amber' : 'red'}
      title={title}
      actions={
        <Group justify="center" gap="xs">
          {isElsewhere && (
            <Button
              renderRoot={(props) => (
                <Link to="/" search={{ tenant: undefined }} {...props} />
              )}
            >
              Go to my tenant
            </Button>
          )}
          {isPage && isFinal && !isElsewhere && (
            <Button component={PageLink} to="/">
              Go to the home page
            </Button>
          )}
          {onRetry && !isElsewhere && !isMissing && (
            <Button
              variant={isFinal ? 'default' : 'filled'}
              leftSection={<IconRefresh size={16} aria-hidden />}
              onClick={onRetry}
              loading={isRetrying}
            >
              Try again
            </Button>
          )}
        </Group>
      }
    >
      {text}
      {kind === 'unreachable' && (
        <Text mt="sm" size="sm">
          Server: <Code>{server}</Code>
        </Text>
      )}
      {requiredAccess && (
        <Text mt="sm" size="sm">
          Missing permission: <Code>{requiredAccess}</Code>
        </Text>
      )}
    </Notice>
  )
}
