import { Text } from '@mantine/core'
import type { Uuid } from 'wazo-auth-query'
import { useActiveTenant } from 'wazo-auth-query/react'
import { tenantName } from '../tenants/tenant.ts'
import { AtHome } from './AtHome.tsx'
import { useKnownTenant } from './useKnownTenant.ts'

/** From which tenant one looks, where the switcher is out of sight. */
export function CurrentTenant() {
  const [active] = useActiveTenant()
  return (
    <AtHome>
      <Name uuid={active} />
    </AtHome>
  )
}

function Name({ uuid }: { uuid: Uuid | null }) {
  const tenant = useKnownTenant(uuid)
  return (
    tenant && (
      <Text size="sm" c="dimmed" truncate ml="auto">
        {tenantName(tenant)}
      </Text>
    )
  )
}
