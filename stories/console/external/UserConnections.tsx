import { IconPlugOff } from '../parts/icons.ts'
import type { User } from 'wazo-auth-query'
import { useUserExternalAuths } from 'wazo-auth-query/react'
import { ItemList } from '../parts/ItemList.tsx'
import { Notice } from '../parts/Notice.tsx'
import { nameOf } from '../parts/person.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { ConnectionRow } from './ConnectionRow.tsx'

/** The services outside, and which of them the account is connected with. */
export function UserConnections({ user }: { user: User }) {
  const services = useUserExternalAuths({ user_uuid: user.uuid })
  return (
    <Section
      flush
      title="External services"
      description={`Services the server can use on behalf of ${nameOf(user)}.`}
    >
      <QueryState query={services} skeleton={<TableSkeleton rows={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Notice icon={IconPlugOff} order={3} title="No services">
              None are enabled on this server.
            </Notice>
          ) : (
            <ItemList label="User external services">
              {items.map((service) => (
                <li key={service.type}>
                  <ConnectionRow user={user} service={service} />
                </li>
              ))}
            </ItemList>
          )
        }
      </QueryState>
    </Section>
  )
}
