import { Button, Center } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import {
  accessOf,
  addGroupUser,
  all,
  listUsers,
  type Group,
} from 'wazo-auth-query'
import { useCan, useInfiniteGroupUsers } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ItemList } from '../parts/ItemList.tsx'
import { Notice } from '../parts/Notice.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { AddGroupMember } from './AddGroupMember.tsx'
import { Member } from './Member.tsx'

/** Who is in the group. */
export function GroupMembers({ group }: { group: Group }) {
  const { uuid: group_uuid, read_only } = group
  const members = useInfiniteGroupUsers({ group_uuid, order: 'username' })
  const [isAdding, setAdding] = useState(false)
  const add = useCan(
    all(accessOf(listUsers), accessOf(addGroupUser, { group_uuid })),
  )
  const canAdd = !read_only && add.status !== 'denied'
  const count = members.data?.pages[0]?.filtered
  return (
    <Section
      flush
      title={count ? `Members (${count})` : 'Members'}
      description={
        read_only
          ? 'The server adds every user of the tenant by itself.'
          : 'They have the policies of the group when they sign in or renew the session.'
      }
      actions={
        canAdd && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add member
          </Button>
        )
      }
    >
      <QueryState query={members} skeleton={<TableSkeleton rows={4} />}>
        {({ pages }) =>
          pages[0]?.items.length ? (
            <ItemList label="Members of the group">
              {pages
                .flatMap(({ items }) => items)
                .map((user) => (
                  <li key={user.uuid}>
                    <Member user={user} group={group} />
                  </li>
                ))}
            </ItemList>
          ) : (
            <Notice icon={IconUsersGroup} order={3} title="Nobody is in it">
              {canAdd && 'Add a member, and the policies count for it too.'}
            </Notice>
          )
        }
      </QueryState>
      {members.hasNextPage && (
        <Center p="sm">
          <Button
            variant="default"
            loading={members.isFetchingNextPage}
            onClick={() => void members.fetchNextPage()}
          >
            Show more
          </Button>
        </Center>
      )}
      {isAdding && (
        <AddGroupMember group={group} onClose={() => setAdding(false)} />
      )}
    </Section>
  )
}
