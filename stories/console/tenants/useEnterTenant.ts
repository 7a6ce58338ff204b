import { useCallback } from 'react'
import type { Uuid } from 'wazo-auth-query'
import { useSession } from 'wazo-auth-query/react'
import { useSwitchTenant } from '../layout/useSwitchTenant.ts'

/** Acts for a tenant from now on; one's own is not named in addresses. */
export function useEnterTenant(): (tenant: Uuid) => void {
  const home = useSession().user?.tenant_uuid
  const switchTo = useSwitchTenant()
  return useCallback(
    (tenant) => switchTo(tenant === home ? undefined : tenant),
    [home, switchTo],
  )
}
