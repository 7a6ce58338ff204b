import { Anchor, Box, Button, Group, List, Stack, Text } from '@mantine/core'
import { deleteTenantMutation, type Tenant } from 'wazo-auth-query'
import { useActiveTenant } from 'wazo-auth-query/react'
import type { ReactNode } from 'react'
import { DeleteDialog } from '../parts/DeleteDialog.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { FirstFew } from '../parts/FirstFew.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { tenantName, type TenantTree } from './tenant.ts'

export interface DeleteTenantProps {
  tenant: Tenant
  tree: TenantTree
  onClose: () => void
  onDeleted?: () => void
}

/** Asks, or says why the server would refuse. */
export function DeleteTenant(props: DeleteTenantProps) {
  const { tenant, tree, onClose, onDeleted } = props
  const [active] = useActiveTenant()
  const name = tenantName(tenant)
  const below = tree.childrenOf(tenant.uuid)
  if (tenant.uuid === active)
    return (
      <Refusal title={`${name} cannot be deleted from here`} onClose={onClose}>
        <Text>
          You are working in this tenant. Switch to its parent tenant first.
          Only a user of a parent tenant can delete your own tenant.
        </Text>
      </Refusal>
    )
  if (below.length > 0)
    return (
      <Refusal title={`${name} cannot be deleted yet`} onClose={onClose}>
        <Text>It has subtenants. Move or delete them first:</Text>
        <Box mah={240} style={{ overflowY: 'auto' }}>
          <FirstFew items={below} step={50}>
            {(shown) => (
              <List size="sm">
                {shown.map((one) => (
                  <List.Item key={one.uuid}>
                    <Anchor component={PageLink} to={`/tenants/${one.uuid}`}>
                      {tenantName(one)}
                    </Anchor>
                  </List.Item>
                ))}
              </List>
            )}
          </FirstFew>
        </Box>
      </Refusal>
    )
  return (
    <DeleteDialog
      items={[{ uuid: tenant.uuid, name }]}
      noun={{ one: 'tenant', many: 'tenants' }}
      definition={deleteTenantMutation}
      phrase={tenant.slug}
      onClose={onClose}
      onDeleted={onDeleted}
    >
      All its users, groups and policies are deleted too, and everyone in it is
      signed out.
    </DeleteDialog>
  )
}

interface RefusalProps {
  title: string
  onClose: () => void
  children: ReactNode
}

function Refusal({ title, onClose, children }: RefusalProps) {
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        {children}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            OK
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
