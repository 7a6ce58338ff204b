import { useState, type ReactNode } from 'react'
import type { Tenant } from 'wazo-auth-query'
import { useInfiniteTenants } from 'wazo-auth-query/react'
import { growingPage, whileSearching } from '../parts/growing.ts'
import { PickDialog } from '../parts/PickDialog.tsx'
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
  const [search, setSearch] = useState('')
  const { data: tree } = useTenantTree()
  const tenants = useInfiniteTenants(
    {
      limit: growingPage,
      order: 'name',
      search: search || undefined,
    },
    whileSearching,
  )
  return (
    <PickDialog
      {...dialog}
      confirm={() => confirm}
      label="Search tenants"
      query={tenants}
      search={search}
      onSearch={setSearch}
      show={(tenant) => ({
        name: tenantName(tenant),
        // Names are not unique, places are.
        detail: tree && pathOf(tree, tenant.uuid).map(tenantName).join(' › '),
      })}
      onPick={([tenant]) => tenant && onPick(tenant)}
    />
  )
}
