import { IconUsersGroup } from '../parts/icons.ts'
import { useCallback, useState } from 'react'
import {
  accessOf,
  addGroupUser,
  addGroupUserMutation,
  all,
  listUsers,
  removeGroupUserMutation,
  type Group,
  type User,
} from 'wazo-auth-query'
import {
  useCan,
  useInfiniteGroupUsers,
  useInfiniteUsers,
  useSession,
} from 'wazo-auth-query/react'
import { AddDialog } from '../parts/AddDialog.tsx'
import {
  byUuid,
  growingPage,
  useIsIn,
  whileSearching,
  type Growing,
} from '../parts/growing.ts'
import { nameOf, showPerson } from '../parts/person.ts'
import { Relation } from '../parts/Relation.tsx'
import { RemoveButton } from '../parts/RemoveButton.tsx'
import { UserLink } from '../users/UserLink.tsx'

/** Who is in the group. */
export function GroupMembers({ group }: { group: Group }) {
  const { uuid: group_uuid, name, read_only } = group
  const [search, setSearch] = useState('')
  const me = useSession().user?.uuid
  const members = useInfiniteGroupUsers(
    {
      group_uuid,
      limit: growingPage,
      order: 'username',
      search: search || undefined,
    },
    whileSearching,
  )
  const add = useCan(
    all(accessOf(listUsers), accessOf(addGroupUser, { group_uuid })),
  )
  const row = useCallback(
    (user: User) => (
      <>
        <UserLink user={user} isMe={user.uuid === me} />
        {!read_only && (
          <RemoveButton
            definition={removeGroupUserMutation}
            putsBack={addGroupUserMutation}
            input={{ group_uuid, user_uuid: user.uuid }}
            label={`Take ${nameOf(user)} out of the group`}
            done={`${nameOf(user)} has left ${name}.`}
            failed={`${nameOf(user)} stays in ${name}`}
          />
        )}
      </>
    ),
    [group_uuid, name, read_only, me],
  )
  return (
    <Relation
      title="Members"
      description={
        read_only
          ? 'The server adds every user of the tenant by itself.'
          : 'They have the policies of the group when they sign in or renew the session.'
      }
      label="Members of the group"
      query={members}
      keyOf={byUuid}
      row={row}
      search={{
        label: 'Search members',
        value: search,
        onSearch: setSearch,
      }}
      empty={{
        icon: IconUsersGroup,
        title: 'Nobody is in it',
        text: 'Who is added has the policies of the group.',
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
  const [search, setSearch] = useState('')
  const users = useInfiniteUsers(
    {
      limit: growingPage,
      order: 'username',
      search: search || undefined,
    },
    whileSearching,
  )
  const isMember = useIsIn(held)
  return (
    <AddDialog
      title={`Add members to ${group.name}`}
      done={(members) => `${members} added to ${group.name}.`}
      noun={{ one: 'member', many: 'members' }}
      definition={addGroupUserMutation}
      inputOf={({ uuid }) => ({ group_uuid: group.uuid, user_uuid: uuid })}
      label="Search users"
      query={users}
      search={search}
      onSearch={setSearch}
      show={showPerson}
      refuses={(user) => (isMember(user) ? 'Already in it' : undefined)}
      onClose={onClose}
    />
  )
}
