import type { ReactNode } from 'react'
import type { Tenant } from 'wazo-auth-query'
import { useInfiniteTenants } from 'wazo-auth-query/react'
import { whileSearching } from '../parts/growing.ts'
import { PickDialog } from '../parts/PickDialog.tsx'
import { useGrowingSearch } from '../parts/useGrowingSearch.ts'
import { pathOf, tenantName } from './tenant.ts'
import { useTenantTree } from './useTenantTree.ts'

export interface PickTenantProps {
  title: string
  explanation?: ReactNode
  confirm: string
  refuses?: (tenant: Tenant) => string | undefined
  onPick: (tenant: Tenant) => void
  onClose: () => void
}

/** Chooses one of the tenants at and below the one in use. */
export function PickTenant({ confirm, onPick, ...dialog }: PickTenantProps) {
  const { input, ...searching } = useGrowingSearch()
  const { data: tree } = useTenantTree()
  const tenants = useInfiniteTenants(
    { ...input, order: 'name' },
    whileSearching,
  )
  return (
    <PickDialog
      {...dialog}
      {...searching}
      confirm={() => confirm}
      label="Search tenants"
      query={tenants}
      show={(tenant) => ({
        name: tenantName(tenant),
        // Names are not unique, places are.
        detail: tree && pathOf(tree, tenant.uuid).map(tenantName).join(' › '),
      })}
      onPick={([tenant]) => tenant && onPick(tenant)}
    />
  )
}
