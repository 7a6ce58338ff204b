import { useCallback } from 'react'
import type { Tenant } from 'wazo-auth-query'
import { useMoveTenant } from 'wazo-auth-query/react'
import { describe } from '../parts/describe.ts'
import { notifyFailed } from '../parts/notify.ts'
import { notifyUndoable } from '../parts/notifyUndoable.tsx'
import { tenantName } from './tenant.ts'

/** Puts a tenant below another one, and offers to put it back. */
export function useMove(): (tenant: Tenant, parent: Tenant) => void {
  const { mutate } = useMoveTenant({
    onError: (error) =>
      notifyFailed('The tenant stays where it was', describe(error).text),
  })
  return useCallback(
    (tenant, parent) => {
      const { uuid: tenant_uuid, parent_uuid } = tenant
      const below = (parent_tenant_uuid: string) => ({
        tenant_uuid,
        parent_tenant_uuid,
      })
      mutate(below(parent.uuid), {
        onSuccess: () =>
          notifyUndoable(
            `${tenantName(tenant)} is below ${tenantName(parent)} now.`,
            () => mutate(below(parent_uuid)),
          ),
      })
    },
    [mutate],
  )
}
