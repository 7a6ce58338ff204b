import { TenantScope, useSession } from 'wazo-auth-query/react'
import type { ReactNode } from 'react'

/** Asks for one's own tenant, whichever one is acting for. */
export function AtHome({ children }: { children: ReactNode }) {
  const home = useSession().user?.tenant_uuid
  return home && <TenantScope tenant={home}>{children}</TenantScope>
}
