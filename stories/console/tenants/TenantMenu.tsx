import { Menu } from '@mantine/core'
import {
  IconArrowsMove,
  IconBuildingPlus,
  IconEye,
  IconLogin2,
  IconTrash,
} from '../parts/icons.ts'
import { Link } from '@tanstack/react-router'
import type { Tenant } from 'wazo-auth-query'
import { useActiveTenant } from 'wazo-auth-query/react'
import { PageLink } from '../parts/PageLink.tsx'
import { RowMenu } from '../parts/RowMenu.tsx'
import { useEnterTenant } from './useEnterTenant.ts'
import { tenantName } from './tenant.ts'
import { useTenantRights } from './useTenantRights.ts'

/** A question that outlives its row: the row goes before the answer. */
export type AskAboutTenant = (
  question: 'move' | 'delete',
  tenant: Tenant,
) => void

export interface TenantMenuProps {
  tenant: Tenant
  /** Whether the keyboard comes here from the row. */
  isReachable: boolean
  onAsk: AskAboutTenant
}

/** What can be done with a tenant from the tree. */
export function TenantMenu({ tenant, isReachable, onAsk }: TenantMenuProps) {
  const { uuid } = tenant
  const [active] = useActiveTenant()
  const { canCreate, canMove, canDelete } = useTenantRights(uuid)
  const enter = useEnterTenant()
  return (
    <RowMenu
      size={36}
      tabIndex={isReachable ? 0 : -1}
      name={tenantName(tenant)}
    >
      <Menu.Item
        component={PageLink}
        to={`/tenants/${uuid}`}
        leftSection={<IconEye size={16} aria-hidden />}
      >
        Open
      </Menu.Item>
      {uuid !== active && (
        <Menu.Item
          leftSection={<IconLogin2 size={16} aria-hidden />}
          onClick={() => enter(uuid)}
        >
          Switch to this tenant
        </Menu.Item>
      )}
      {canCreate && (
        <Menu.Item
          renderRoot={(props) => (
            <Link to="/tenants/new" search={{ parent: uuid }} {...props} />
          )}
          leftSection={<IconBuildingPlus size={16} aria-hidden />}
        >
          New subtenant
        </Menu.Item>
      )}
      {uuid !== active && (
        <>
          {canMove && (
            <Menu.Item
              leftSection={<IconArrowsMove size={16} aria-hidden />}
              onClick={() => onAsk('move', tenant)}
            >
              Move…
            </Menu.Item>
          )}
          {canDelete && (
            <Menu.Item
              c="var(--mantine-color-error)"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => onAsk('delete', tenant)}
            >
              Delete…
            </Menu.Item>
          )}
        </>
      )}
    </RowMenu>
  )
}
