import {
  Badge,
  Box,
  Button,
  Center,
  DataList,
  Group,
  RingProgress,
  Stack,
  Text,
} from '@mantine/core'
import { Fact } from '../parts/Fact.tsx'
import { IconRefresh } from '../parts/icons.ts'
import { useMutation } from '@tanstack/react-query'
import type { WazoAuthError } from 'wazo-auth-query'
import {
  useRenewal,
  useSessionExpiry,
  useTokenDetails,
  useTokenValidity,
  useWazoAuth,
} from 'wazo-auth-query/react'
import { useState } from 'react'
import { useMe } from '../layout/useMe.ts'
import { CopyText } from '../parts/CopyText.tsx'
import { clockTime, inWords } from '../parts/duration.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { momentIn } from '../parts/moment.ts'
import { Section } from '../parts/Section.tsx'
import { useRenewsItself } from '../organisation/useRenewsItself.ts'
import { useSettings } from '../settings.ts'
import { validityNames } from './validity.ts'

/** Who, until when, and whether the server still agrees. */
export function SessionCard() {
  const { name, username } = useMe()
  const token = useTokenDetails()
  const { status, isFetching } = useTokenValidity()
  const { label, color } = validityNames[status]
  return (
    <Section title="Session">
      <Group align="flex-start" gap="lg">
        <Countdown lifetime={token?.lifetime ?? 1} />
        <DataList style={{ flex: '1 1 220px' }} labelWidth={64}>
          <Row label="User">
            {name}
            {username && username !== name && ` (${username})`}
          </Row>
          <Row label="Status">
            <Badge color={color} role="status" aria-busy={isFetching}>
              {label}
            </Badge>
          </Row>
          <Row label="Expires">
            <End key={token?.session_uuid} />
          </Row>
          <Row label="Duration">{token ? inWords(token.lifetime) : '–'}</Row>
        </DataList>
      </Group>
      {token && (
        <Box mt="md">
          <Fact label="Session ID">
            <CopyText value={token.session_uuid} label="Copy session ID" />
          </Fact>
        </Box>
      )}
      <Renewal />
    </Section>
  )
}

function Row({
  label,
  children,
}: {
  label: string
  children: React.ReactNode
}) {
  return (
    <DataList.Item>
      <DataList.ItemLabel>{label}</DataList.ItemLabel>
      <DataList.ItemValue>{children}</DataList.ItemValue>
    </DataList.Item>
  )
}

function End() {
  const left = useSessionExpiry()
  return left === null ? 'expired' : <MomentIn seconds={left} />
}

/** Worked out once: what is left only counts down to it. */
function MomentIn({ seconds }: { seconds: number }) {
  const [moment] = useState(() => momentIn(seconds))
  return moment
}

function Countdown({ lifetime }: { lifetime: number }) {
  const left = useSessionExpiry() ?? 0
  const share = Math.min(100, (left / lifetime) * 100)
  const color = left > 300 ? 'fjord' : left > 60 ? 'amber' : 'red'
  return (
    <RingProgress
      size={148}
      // Alone on its line, it stands in the middle.
      mx="auto"
      thickness={9}
      roundCaps
      rootColor="var(--console-line)"
      sections={[{ value: share, color }]}
      label={
        <Center>
          <Stack gap={0} align="center">
            <Text fz={22} fw={600} className="console-number">
              {clockTime(left)}
            </Text>
            <Text size="xs" c="dimmed">
              left
            </Text>
          </Stack>
        </Center>
      }
    />
  )
}

/** Renewing also picks up accesses that were given meanwhile. */
function Renewal() {
  const auth = useWazoAuth()
  const { keeping } = useSettings()
  const renews = useRenewsItself()
  const { state, failure } = useRenewal()
  const renew = useMutation<void, WazoAuthError>({
    mutationFn: () => auth.renew(),
    networkMode: 'always',
    retry: false,
  })
  return (
    <Stack mt="md" gap="sm">
      {renews && <ErrorAlert error={renew.error ?? failure?.error ?? null} />}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" style={{ flex: '1 1 220px' }}>
          {renews
            ? `Renewed automatically a minute before it expires${keeping?.isWanted() ? ', and survives reloads of this tab' : ''}. Renew it now to pick up policy changes.`
            : 'Not renewed automatically: you will be warned five minutes before it expires. To have it renewed, choose “Keep me signed in” when you sign in.'}
        </Text>
        {renews && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={state === 'running'}
            onClick={() => renew.mutate()}
          >
            Renew now
          </Button>
        )}
      </Group>
    </Stack>
  )
}
