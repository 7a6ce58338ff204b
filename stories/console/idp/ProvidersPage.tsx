import { Badge } from '@mantine/core'
import { skipToken } from '@tanstack/react-query'
import {
  useActiveTenant,
  useIdentityProviders,
  useTenant,
} from 'wazo-auth-query/react'
import { ItemList } from '../parts/ItemList.tsx'
import { Page } from '../parts/Page.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { Way } from '../parts/Way.tsx'
import { isProvider, pluginOf, providers } from './providers.ts'

/** Who proves who the users are. */
export function ProvidersPage() {
  const [tenant] = useActiveTenant()
  const known = useIdentityProviders()
  // Only to say which is the usual one; the list goes without, too.
  const usual = useTenant(tenant ?? skipToken, { retry: false }).data
    ?.default_authentication_method
  return (
    <Page
      narrow
      title="Identity providers"
      subtitle="What authenticates users: this server, a directory or your organisation’s sign-in page."
    >
      <Section flush title="Available providers">
        <QueryState query={known} skeleton={<TableSkeleton rows={4} />}>
          {({ items }) => (
            <ItemList label="Identity providers">
              {order(items).map((type) => (
                <li key={type}>
                  <ProviderRow type={type} isUsual={type === usual} />
                </li>
              ))}
            </ItemList>
          )}
        </QueryState>
      </Section>
    </Page>
  )
}

/** The server has no order: first what needs nothing. */
const order = (items: readonly string[]) => {
  const usual = Object.keys(providers)
  return [...items].sort((a, b) => usual.indexOf(a) - usual.indexOf(b))
}

interface ProviderRowProps {
  type: string
  isUsual: boolean
}

function ProviderRow({ type, isUsual }: ProviderRowProps) {
  const provider = isProvider(type) ? providers[type] : pluginOf(type)
  return (
    <Way
      {...provider}
      to={`/providers/${type}`}
      badge={isUsual && <Badge color="fjord">Default in this tenant</Badge>}
    />
  )
}
