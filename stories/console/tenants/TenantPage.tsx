import { Stack } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { listTenantDomains } from 'wazo-auth-query'
import { Can, useTenant } from 'wazo-auth-query/react'
import { CardSkeleton } from '../parts/CardSkeleton.tsx'
import { TwoColumns } from '../parts/TwoColumns.tsx'
import { Page } from '../parts/Page.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { EditTenantForm } from './EditTenantForm.tsx'
import { tenantName } from './tenant.ts'
import { TenantActions } from './TenantActions.tsx'
import { TenantIdentifiers } from './TenantIdentifiers.tsx'
import { TenantPath } from './TenantPath.tsx'
import { TenantsBelow } from './TenantsBelow.tsx'
import { useTenantTree } from './useTenantTree.ts'

/** One tenant: what it is, and where it stands. */
export function TenantPage() {
  const { tenantUuid: uuid } = useParams({ from: '/app/tenants/$tenantUuid' })
  const navigate = useNavigate()
  const tenant = useTenant(uuid)
  const { data: tree } = useTenantTree()
  const leave = () => void navigate({ to: '/tenants', replace: true })
  return (
    <Page
      title={tenant.data ? tenantName(tenant.data) : 'Tenant'}
      subtitle={tenant.data && tree && <TenantPath uuid={uuid} tree={tree} />}
      back={{ to: '/tenants', label: 'Tenants' }}
      actions={
        tenant.data &&
        tree && (
          <TenantActions tenant={tenant.data} tree={tree} onDeleted={leave} />
        )
      }
    >
      <QueryState bare query={tenant} skeleton={<CardSkeleton />}>
        {(shown) => (
          <TwoColumns>
            <EditTenantForm tenant={shown} />
            <Stack gap="lg">
              {tree && <TenantsBelow tenant={shown} tree={tree} />}
              <Can required={listTenantDomains} input={uuid}>
                <TenantIdentifiers tenant={shown} />
              </Can>
            </Stack>
          </TwoColumns>
        )}
      </QueryState>
    </Page>
  )
}
