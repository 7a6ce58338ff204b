import { Breadcrumbs, Text } from '@mantine/core'
import type { Uuid } from 'wazo-auth-query'
import { pathOf, tenantName, type TenantTree } from './tenant.ts'
import { TextLink } from '../parts/TextLink.tsx'

/** What is above a tenant, as far as one may look up. */
export function TenantPath({ uuid, tree }: { uuid: Uuid; tree: TenantTree }) {
  const path = pathOf(tree, uuid)
  if (path.length < 2) return null
  return (
    <nav aria-label="Parent tenants">
      <Breadcrumbs
        separator="›"
        separatorMargin={6}
        styles={{
          root: { flexWrap: 'wrap' },
          breadcrumb: { whiteSpace: 'normal' },
        }}
      >
        {path.map((one) =>
          one.uuid === uuid ? (
            <Text key={one.uuid} size="sm" aria-current="page">
              {tenantName(one)}
            </Text>
          ) : (
            <TextLink key={one.uuid} to={`/tenants/${one.uuid}`}>
              {tenantName(one)}
            </TextLink>
          ),
        )}
      </Breadcrumbs>
    </nav>
  )
}
