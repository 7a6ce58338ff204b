import { useCallback } from 'react'
import {
  accessOf,
  addGroupUser,
  addGroupUserMutation,
  all,
  listUsers,
  type Group,
  type User,
} from 'wazo-auth-query'
import {
  useCan,
  useInfiniteGroupUsers,
  useSession,
} from 'wazo-auth-query/react'
import { EachDialog } from '../parts/EachDialog.tsx'
import {
  byUuid,
  useIsIn,
  whileSearching,
  type Growing,
} from '../parts/growing.ts'
import { IconUsersGroup } from '../parts/icons.ts'
import { Relation } from '../parts/Relation.tsx'
import { useGrowingSearch } from '../parts/useGrowingSearch.ts'
import { UserLink } from '../users/UserLink.tsx'
import { useUserChoices } from '../users/useUserChoices.ts'
import { LeaveGroup } from './LeaveGroup.tsx'

/** Who is in the group. */
export function GroupMembers({ group }: { group: Group }) {
  const { uuid: group_uuid, read_only } = group
  const { search, onSearch, input } = useGrowingSearch()
  const me = useSession().user?.uuid
  const members = useInfiniteGroupUsers(
    { ...input, group_uuid, order: 'username' },
    whileSearching,
  )
  const add = useCan(
    all(accessOf(listUsers), accessOf(addGroupUser, { group_uuid })),
  )
  const row = useCallback(
    (user: User) => (
      <>
        <UserLink user={user} isMe={user.uuid === me} />
        <LeaveGroup user={user} group={group} />
      </>
    ),
    [group, me],
  )
  return (
    <Relation
      title="Members"
      description={
        read_only
          ? 'The server adds every user of the tenant automatically.'
          : 'Members get the group’s policies when they sign in or renew their session.'
      }
      label="Group members"
      query={members}
      keyOf={byUuid}
      row={row}
      search={{ label: 'Search members', value: search, onSearch }}
      empty={{
        icon: IconUsersGroup,
        title: 'No members yet',
        text: 'No one gets this group’s policies yet.',
      }}
      adding={
        add.status !== 'denied' && !read_only
          ? {
              label: 'Add member',
              dialog: (onClose) => (
                <AddMembers group={group} held={members} onClose={onClose} />
              ),
            }
          : undefined
      }
    />
  )
}

interface AddMembersProps {
  group: Group
  held: Growing<User>
  onClose: () => void
}

function AddMembers({ group, held, onClose }: AddMembersProps) {
  const isMember = useIsIn(held)
  return (
    <EachDialog
      {...useUserChoices()}
      title={`Add members to ${group.name}`}
      done={(members) => `${members} added to ${group.name}`}
      noun={{ one: 'member', many: 'members' }}
      definition={addGroupUserMutation}
      inputOf={({ uuid }) => ({ group_uuid: group.uuid, user_uuid: uuid })}
      refuses={(user) => (isMember(user) ? 'Already a member' : undefined)}
      onClose={onClose}
    />
  )
}
