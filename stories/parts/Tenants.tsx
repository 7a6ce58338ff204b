import { SegmentedControl, SimpleGrid, Stack, useMatches } from '@mantine/core'
import {
  TenantScope,
  useActiveTenant,
  useSession,
  useTenant,
  useTenants,
} from 'wazo-auth-query/react'
import type { Uuid } from 'wazo-auth-query'
import { Problem } from './Problem.tsx'
import { UsersTable } from './UsersTable.tsx'
import { Waiting } from './Waiting.tsx'

/** A switch that always lists from the home tenant, and what it switches. */
export function TenantSwitch() {
  const home = useSession().user?.tenant_uuid
  const [active, setActive] = useActiveTenant()
  return (
    <Stack maw={720} mx="auto">
      {home && (
        <TenantScope tenant={home}>
          <Choice active={active} onChange={setActive} />
        </TenantScope>
      )}
      <UsersTable size={5} />
    </Stack>
  )
}

interface ChoiceProps {
  active: Uuid | null
  onChange: (tenant: Uuid) => void
}

function Choice({ active, onChange }: ChoiceProps) {
  const tenants = useTenants({ order: 'name' })
  const isNarrow = useMatches({ base: true, sm: false })
  if (tenants.isPending) return <Waiting what="tenants" rows={1} />
  if (tenants.isError) return <Problem error={tenants.error} />
  return (
    <SegmentedControl
      fullWidth
      aria-label="Tenant"
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      value={active ?? ''}
      onChange={onChange}
      data={tenants.data.items.map(({ uuid, name, slug }) => ({
        value: uuid,
        label: name ?? slug,
      }))}
    />
  )
}

/** Two tenants on one page, whichever is switched to. */
export function SideBySide({ tenants }: { tenants: readonly Uuid[] }) {
  return (
    <SimpleGrid cols={{ base: 1, lg: tenants.length }}>
      {tenants.map((tenant) => (
        <TenantScope key={tenant} tenant={tenant}>
          <OfTenant uuid={tenant} />
        </TenantScope>
      ))}
    </SimpleGrid>
  )
}

function OfTenant({ uuid }: { uuid: Uuid }) {
  const tenant = useTenant(uuid)
  return <UsersTable size={5} title={tenant.data?.name ?? 'Tenant'} />
}
