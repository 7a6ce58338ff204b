import type { Uuid } from 'wazo-auth-query'
import { AtHome } from '../layout/AtHome.tsx'
import { useKnownTenant } from '../layout/useKnownTenant.ts'
import { Written } from '../parts/Written.tsx'
import { tenantName } from '../tenants/tenant.ts'

/** What a tenant is called, which one's own tenant can always ask. */
export function TenantName({ uuid }: { uuid: Uuid }) {
  return (
    <AtHome>
      <Name uuid={uuid} />
    </AtHome>
  )
}

function Name({ uuid }: { uuid: Uuid }) {
  const tenant = useKnownTenant(uuid)
  return <Written text={tenant ? tenantName(tenant) : uuid} />
}
