import { Badge, Code, Group, Progress, Stack, Text } from '@mantine/core'
import {
  useSession,
  useSessionExpiry,
  useTokenDetails,
  useTokenValidity,
} from 'wazo-auth-query/react'
import type { TokenValiditySnapshot, Uuid } from 'wazo-auth-query'
import { Panel } from './Panel.tsx'
import { Problem } from './Problem.tsx'

const texts: Record<TokenValiditySnapshot['status'], string> = {
  unknown: 'Asking the server',
  valid: 'Valid',
  expired: 'Expired',
  revoked: 'Revoked',
  missingAccess: 'Permission missing',
  wrongTenant: 'Wrong tenant',
}

const colors: Partial<Record<TokenValiditySnapshot['status'], string>> = {
  valid: 'green',
  unknown: 'gray',
}

export interface ValidityCardProps {
  /** An access that the token shall hold. */
  scope?: string
  /** A tenant that the token shall be good for. */
  tenant?: Uuid
}

/** What the server says of the token, and how long it still lives. */
export function ValidityCard({ scope, tenant }: ValidityCardProps) {
  const { status, error } = useTokenValidity({ scope, tenant })
  return (
    <Panel
      title="Token"
      width={420}
      hint={
        <>
          {scope && <Code>{scope}</Code>} {tenant && 'for another tenant'}
        </>
      }
      aside={
        <Badge role="status" size="lg" color={colors[status] ?? 'red'}>
          {texts[status]}
        </Badge>
      }
    >
      <Stack>
        <Countdown />
        {error && <Problem error={error} />}
      </Stack>
    </Panel>
  )
}

const clockText = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .slice(seconds < 3600 ? 1 : 0)
    .map((part, index) => (index ? String(part).padStart(2, '0') : part))
    .join(':')

function Countdown() {
  const seconds = useSessionExpiry()
  const details = useTokenDetails()
  const { status } = useSession()
  if (seconds === null || !details) {
    return (
      <Text size="sm">
        {status === 'reauthRequired'
          ? 'The session has ended. Sign in again.'
          : 'No one is signed in.'}
      </Text>
    )
  }
  const isShort = seconds <= 60
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="baseline">
        <Text size="sm" c="dimmed">
          Ends in
        </Text>
        <Text
          role="timer"
          fw={600}
          size="xl"
          {...(isShort && { c: 'red' })}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {clockText(seconds)}
        </Text>
      </Group>
      <Progress
        aria-label="Time left"
        value={(seconds / details.lifetime) * 100}
        color={isShort ? 'red' : 'fjord'}
      />
    </Stack>
  )
}
