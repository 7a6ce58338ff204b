import { accessOf, moveTenant, type Tenant } from 'wazo-auth-query'
import { useAccess } from 'wazo-auth-query/react'
import { PickTenant } from './PickTenant.tsx'
import { tenantName, whyNotBelow, type TenantTree } from './tenant.ts'
import { useMove } from './useMove.ts'

export interface MoveTenantProps {
  tenant: Tenant
  tree: TenantTree
  onClose: () => void
}

/** The way to another parent for whoever does not drag. */
export function MoveTenant({ tenant, tree, onClose }: MoveTenantProps) {
  const move = useMove()
  const access = useAccess()
  const { uuid: tenant_uuid } = tenant
  return (
    <PickTenant
      title={`Move ${tenantName(tenant)} under`}
      explanation="Its subtenants move with it. Administrators of the new parent can then see it; those of the old parent no longer can."
      confirm="Move"
      refuses={(parent) => {
        const { accesses } = accessOf(moveTenant, {
          tenant_uuid,
          parent_tenant_uuid: parent.uuid,
        })
        const lacking = accesses.find((needed) => !access?.allows(needed))
        return (
          whyNotBelow(tree, tenant, parent) ??
          (lacking && `You need ${lacking}`)
        )
      }}
      onPick={(parent) => {
        move(tenant, parent)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
