import { Button, Text } from '@mantine/core'
import { IconPlus } from '../parts/icons.ts'
import { Link } from '@tanstack/react-router'
import { createTenant, type Tenant } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { FirstFew } from '../parts/FirstFew.tsx'
import { ItemList } from '../parts/ItemList.tsx'
import { Section } from '../parts/Section.tsx'
import { TextLink } from '../parts/TextLink.tsx'
import { tenantName, type TenantTree } from './tenant.ts'

export interface TenantsBelowProps {
  tenant: Tenant
  tree: TenantTree
}

/** What stands directly below, and the way to one more. */
export function TenantsBelow({ tenant, tree }: TenantsBelowProps) {
  const below = tree.childrenOf(tenant.uuid)
  return (
    <Section
      flush
      title={below.length ? `Subtenants (${below.length})` : 'Subtenants'}
      description="Administrators of this tenant manage them too."
      actions={
        <Can required={createTenant}>
          <Button
            renderRoot={(props) => (
              <Link
                to="/tenants/new"
                search={{ parent: tenant.uuid }}
                {...props}
              />
            )}
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            New subtenant
          </Button>
        </Can>
      }
    >
      {below.length > 0 ? (
        <FirstFew items={below} step={50}>
          {(shown) => (
            <ItemList dense label="Subtenants">
              {shown.map((one) => (
                <li key={one.uuid}>
                  <TextLink to={`/tenants/${one.uuid}`}>
                    {tenantName(one)}
                  </TextLink>
                </li>
              ))}
            </ItemList>
          )}
        </FirstFew>
      ) : (
        <Text size="sm" c="dimmed" px="lg" pb="md">
          None yet.
        </Text>
      )}
    </Section>
  )
}
