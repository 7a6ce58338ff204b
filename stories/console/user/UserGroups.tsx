import { Badge, Group, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import type { User } from 'wazo-auth-query'
import { useUserGroups } from 'wazo-auth-query/react'
import { ItemList } from '../parts/ItemList.tsx'
import { Notice } from '../parts/Notice.tsx'
import { nameOf } from '../parts/person.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'

/** The groups, whose policies count as the user's own. */
export function UserGroups({ user }: { user: User }) {
  const groups = useUserGroups({ user_uuid: user.uuid })
  return (
    <Section
      flush
      title="Groups"
      description="Everything that a group may do, its members may do."
    >
      <QueryState query={groups} skeleton={<TableSkeleton rows={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Notice icon={IconUsersGroup} order={3} title="In no group">
              {nameOf(user)} has only its own policies.
            </Notice>
          ) : (
            <ItemList label="Groups of the user">
              {items.map(({ uuid, name, slug, system_managed }) => (
                <li key={uuid}>
                  <Group gap="xs">
                    <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
                      {system_managed ? 'Everybody in the tenant' : name}
                    </Text>
                    {system_managed && (
                      <Badge color="gray">Kept by the server</Badge>
                    )}
                  </Group>
                  {!system_managed && (
                    <Text size="sm" c="dimmed">
                      {slug}
                    </Text>
                  )}
                </li>
              ))}
            </ItemList>
          )
        }
      </QueryState>
    </Section>
  )
}
