import {
  Badge,
  Button,
  Code,
  Grid,
  Group,
  NavLink,
  Stack,
  Text,
} from '@mantine/core'
import { skipToken } from '@tanstack/react-query'
import { IconShieldLock } from '../console/parts/icons.ts'
import { useState } from 'react'
import {
  usePolicies,
  usePolicy,
  useRemovePolicyAccess,
  useUpdatePolicy,
} from 'wazo-auth-query/react'
import type { Policy } from 'wazo-auth-query'
import { Panel } from './Panel.tsx'
import { Problem } from './Problem.tsx'
import { Nothing, Waiting } from './Waiting.tsx'

/** Policies at the left, and the chosen one at the right. */
export function Policies({ initial }: { initial?: string }) {
  const [chosen, setChosen] = useState(initial)
  const policies = usePolicies({ order: 'name' })
  return (
    <Panel title="Policies" width={880}>
      {policies.isPending ? (
        <Waiting what="policies" rows={4} />
      ) : policies.isError ? (
        <Problem
          error={policies.error}
          onRetry={() => void policies.refetch()}
        />
      ) : policies.data.items.length === 0 ? (
        <Nothing title="No policies yet" icon={IconShieldLock}>
          A policy is a named set of permissions, assigned to users and groups.
        </Nothing>
      ) : (
        <Grid>
          <Grid.Col span={{ base: 12, sm: 5 }}>
            <nav aria-label="Policies">
              {policies.data.items.map(({ uuid, name, slug }) => (
                <NavLink
                  key={uuid}
                  component="button"
                  active={slug === chosen}
                  aria-current={slug === chosen}
                  label={name}
                  onClick={() => setChosen(slug)}
                  style={{ borderRadius: 'var(--mantine-radius-md)' }}
                />
              ))}
            </nav>
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 7 }}>
            <Chosen slug={chosen} />
          </Grid.Col>
        </Grid>
      )}
    </Panel>
  )
}

function Chosen({ slug }: { slug: string | undefined }) {
  const policy = usePolicy(slug ?? skipToken)
  if (slug === undefined) {
    return (
      <Nothing title="Choose a policy" icon={IconShieldLock}>
        Nothing is loaded until then.
      </Nothing>
    )
  }
  if (policy.isPending) return <Waiting what="policy" rows={2} />
  if (policy.isError) return <Problem error={policy.error} />
  return <Details policy={policy.data} key={policy.data.uuid} />
}

function Details({ policy }: { policy: Policy }) {
  const update = useUpdatePolicy()
  const remove = useRemovePolicyAccess()
  const error = update.error ?? remove.error
  return (
    <Stack gap="sm">
      <div>
        <Group gap="xs">
          <Text fw={600}>{policy.name}</Text>
          {policy.read_only && <Badge color="gray">Read-only</Badge>}
          {policy.shared && <Badge color="fjord">Shared</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {policy.description ?? 'No description'}
        </Text>
      </div>
      <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {policy.acl.map((access) => (
          <Group key={access} component="li" justify="space-between" gap="xs">
            <Code>{access}</Code>
            {!policy.read_only && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                aria-label={`Remove ${access}`}
                onClick={() =>
                  remove.mutate({ policy_uuid: policy.uuid, access })
                }
              >
                Remove
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      {policy.acl.length === 0 && <Text size="sm">It grants nothing.</Text>}
      {!policy.read_only && (
        <Group>
          <Button
            size="xs"
            variant="light"
            onClick={() =>
              update.mutate({
                policy_uuid: policy.uuid,
                body: { name: `${policy.name}, revised` },
              })
            }
          >
            Rename
          </Button>
        </Group>
      )}
      {error && <Problem error={error} />}
    </Stack>
  )
}
