import { useCallback } from 'react'
import type { Tenant, WazoAuthError } from 'wazo-auth-query'
import { useMoveTenant } from 'wazo-auth-query/react'
import { notifyFailed } from '../parts/notify.ts'
import { notifyUndoable } from '../parts/UndoToast.tsx'
import { tenantName } from './tenant.ts'

/** Puts a tenant below another one, and offers to put it back. */
export function useMove(): (tenant: Tenant, parent: Tenant) => void {
  const { mutateAsync } = useMoveTenant()
  return useCallback(
    ({ uuid: tenant_uuid, parent_uuid, ...tenant }, parent) => {
      const put = (parent_tenant_uuid: string) =>
        mutateAsync({ tenant_uuid, parent_tenant_uuid })
      // Said even after the dialog that has asked is gone.
      put(parent.uuid).then(
        () =>
          notifyUndoable(
            `${tenantName(tenant)} moved under ${tenantName(parent)}`,
            () => void put(parent_uuid).catch(stays),
          ),
        stays,
      )
    },
    [mutateAsync],
  )
}

const stays = (error: WazoAuthError) =>
  notifyFailed('Could not move the tenant', error)
