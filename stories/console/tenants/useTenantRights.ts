import {
  createTenant,
  deleteTenant,
  moveTenant,
  type Uuid,
} from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'

/** What to offer; where to it may move is decided with the place. */
export function useTenantRights(tenant_uuid: Uuid) {
  const canCreate = useCan(createTenant).status !== 'denied'
  const canMove = useCan(moveTenant, { tenant_uuid }).status !== 'denied'
  const canDelete = useCan(deleteTenant, tenant_uuid).status !== 'denied'
  return { canCreate, canMove, canDelete }
}
