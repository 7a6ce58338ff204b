import { IconUsersGroup } from '../parts/icons.ts'
import { useCallback, useState } from 'react'
import {
  accessOf,
  addGroupUser,
  addGroupUserMutation,
  all,
  listGroups,
  removeGroupUserMutation,
  type Group,
  type User,
} from 'wazo-auth-query'
import {
  useCan,
  useInfiniteGroups,
  useInfiniteUserGroups,
} from 'wazo-auth-query/react'
import { groupName, groupNoun } from '../groups/group.ts'
import { GroupLink } from '../groups/GroupLink.tsx'
import { AddDialog } from '../parts/AddDialog.tsx'
import {
  byUuid,
  growingPage,
  useIsIn,
  whileSearching,
  type Growing,
} from '../parts/growing.ts'
import { nameOf } from '../parts/person.ts'
import { Relation } from '../parts/Relation.tsx'
import { RemoveButton } from '../parts/RemoveButton.tsx'

/** The groups, whose policies count as the user's own. */
export function UserGroups({ user }: { user: User }) {
  const { uuid: user_uuid } = user
  const name = nameOf(user)
  const groups = useInfiniteUserGroups({
    user_uuid,
    limit: growingPage,
  })
  const add = useCan(
    all(accessOf(listGroups), accessOf(addGroupUser, { user_uuid })),
  )
  const row = useCallback(
    (group: Group) => (
      <>
        <GroupLink group={group} />
        {!group.read_only && (
          <RemoveButton
            definition={removeGroupUserMutation}
            putsBack={addGroupUserMutation}
            input={{ group_uuid: group.uuid, user_uuid }}
            label={`Take the user out of ${groupName(group)}`}
            done={`${name} has left ${group.name}.`}
            failed={`${name} stays in ${group.name}`}
          />
        )}
      </>
    ),
    [user_uuid, name],
  )
  return (
    <Relation
      title="Groups"
      description="Everything that a group may do, its members may do."
      label="Groups of the user"
      query={groups}
      keyOf={byUuid}
      row={row}
      empty={{
        icon: IconUsersGroup,
        title: 'In no group',
        text: `${name} has only its own policies.`,
      }}
      adding={
        add.status !== 'denied'
          ? {
              label: 'Add to group',
              dialog: (onClose) => (
                <AddGroups user={user} held={groups} onClose={onClose} />
              ),
            }
          : undefined
      }
    />
  )
}

interface AddGroupsProps {
  user: User
  held: Growing<Group>
  onClose: () => void
}

function AddGroups({ user, held, onClose }: AddGroupsProps) {
  const [search, setSearch] = useState('')
  const groups = useInfiniteGroups(
    {
      limit: growingPage,
      order: 'name',
      search: search || undefined,
      read_only: false,
    },
    whileSearching,
  )
  const hasJoined = useIsIn(held)
  return (
    <AddDialog
      title={`Add ${nameOf(user)} to groups`}
      done={(groups) => `${nameOf(user)} has been added to ${groups}.`}
      noun={groupNoun}
      definition={addGroupUserMutation}
      inputOf={({ uuid }) => ({ group_uuid: uuid, user_uuid: user.uuid })}
      label="Search groups"
      query={groups}
      search={search}
      onSearch={setSearch}
      show={({ name, slug }) => ({ name, detail: slug })}
      refuses={(group) => (hasJoined(group) ? 'Already in it' : undefined)}
      onClose={onClose}
    />
  )
}
