import { Group, Text } from '@mantine/core'
import type { Tenant } from 'wazo-auth-query'
import { useTenantDomains } from 'wazo-auth-query/react'
import { compareNames } from '../parts/compareNames.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { ItemList } from '../parts/ItemList.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'

/** The tenant and its domains as programs know them. */
export function TenantIdentifiers({ tenant }: { tenant: Tenant }) {
  const domains = useTenantDomains(tenant.uuid)
  return (
    <Section
      flush
      title="Identifiers"
      description="Used by API clients for this tenant, and by SAML settings for its domains."
    >
      <ItemList label="Tenant identifiers">
        <Identifier name="Tenant" value={tenant.uuid} />
        {/* Older servers know none. */}
        {tenant.slug && <Identifier name="Slug" value={tenant.slug} />}
      </ItemList>
      <QueryState query={domains} skeleton={<TableSkeleton rows={1} />}>
        {({ items }) =>
          items.length > 0 && (
            <ItemList label="Domain identifiers">
              {items
                .toSorted((one, other) => compareNames(one.name, other.name))
                .map(({ uuid, name }) => (
                  <Identifier key={uuid} name={name} value={uuid} />
                ))}
            </ItemList>
          )
        }
      </QueryState>
    </Section>
  )
}

function Identifier({ name, value }: { name: string; value: string }) {
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={500}>
            {name}
          </Text>
          <Text className="console-mono" c="dimmed" style={{ fontSize: 12 }}>
            {value}
          </Text>
        </div>
        <CopyButton value={value} label={`Copy ID of ${name}`} />
      </Group>
    </li>
  )
}
