import { Button } from '@mantine/core'
import { IconArrowsMove, IconLogin2, IconTrash } from '../parts/icons.ts'
import { useState } from 'react'
import { useActiveTenant } from 'wazo-auth-query/react'
import { DeleteTenant, type DeleteTenantProps } from './DeleteTenant.tsx'
import { MoveTenant } from './MoveTenant.tsx'
import { useEnterTenant } from './useEnterTenant.ts'
import { useTenantRights } from './useTenantRights.ts'

export interface TenantActionsProps extends Pick<
  DeleteTenantProps,
  'tenant' | 'tree'
> {
  onDeleted: () => void
}

/** What can be done with the whole tenant. */
export function TenantActions({ tenant, tree, onDeleted }: TenantActionsProps) {
  const [active] = useActiveTenant()
  const enter = useEnterTenant()
  const { canMove, canDelete } = useTenantRights(tenant.uuid)
  const [asking, setAsking] = useState<'move' | 'delete'>()
  const close = () => setAsking(undefined)
  const isActive = tenant.uuid === active
  return (
    <>
      {!isActive && (
        <Button
          variant="default"
          leftSection={<IconLogin2 size={16} aria-hidden />}
          onClick={() => enter(tenant.uuid)}
        >
          Switch to this tenant
        </Button>
      )}
      {canMove && !isActive && (
        <Button
          variant="default"
          leftSection={<IconArrowsMove size={16} aria-hidden />}
          onClick={() => setAsking('move')}
        >
          Move
        </Button>
      )}
      {canDelete && (
        <Button
          variant="light"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setAsking('delete')}
        >
          Delete
        </Button>
      )}
      {asking === 'move' && (
        <MoveTenant tenant={tenant} tree={tree} onClose={close} />
      )}
      {asking === 'delete' && (
        <DeleteTenant
          tenant={tenant}
          tree={tree}
          onClose={close}
          onDeleted={onDeleted}
        />
      )}
    </>
  )
}
