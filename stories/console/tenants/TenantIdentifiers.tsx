import { Group, Text } from '@mantine/core'
import type { Tenant } from 'wazo-auth-query'
import { useTenantDomains } from 'wazo-auth-query/react'
import { compareNames } from '../parts/compareNames.ts'
import { CopyButton, type CopyButtonProps } from '../parts/CopyButton.tsx'
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
        <Identifier
          name="Tenant ID"
          label="Copy tenant ID"
          value={tenant.uuid}
        />
        {/* Older servers know none. */}
        {tenant.slug && (
          <Identifier name="Slug" label="Copy slug" value={tenant.slug} />
        )}
      </ItemList>
      <QueryState query={domains} skeleton={<TableSkeleton rows={1} />}>
        {({ items }) =>
          items.length > 0 && (
            <ItemList label="Domain identifiers">
              {items
                .toSorted((one, other) => compareNames(one.name, other.name))
                .map(({ uuid, name }) => (
                  <Identifier
                    key={uuid}
                    name={name}
                    label={`Copy ID of ${name}`}
                    value={uuid}
                  />
                ))}
            </ItemList>
          )
        }
      </QueryState>
    </Section>
  )
}

interface IdentifierProps extends CopyButtonProps {
  name: string
}

function Identifier({ name, label, value }: IdentifierProps) {
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
        <CopyButton value={value} label={label} />
      </Group>
    </li>
  )
}
