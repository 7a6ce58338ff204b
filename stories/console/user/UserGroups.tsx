import { useCallback } from 'react'
import {
  accessOf,
  addGroupUser,
  addGroupUserMutation,
  all,
  listGroups,
  type Group,
  type User,
} from 'wazo-auth-query'
import { useCan, useInfiniteUserGroups } from 'wazo-auth-query/react'
import { groupNoun } from '../groups/group.ts'
import { GroupLink } from '../groups/GroupLink.tsx'
import { LeaveGroup } from '../groups/LeaveGroup.tsx'
import { useGroupChoices } from '../groups/useGroupChoices.ts'
import { EachDialog } from '../parts/EachDialog.tsx'
import { byUuid, growingPage, useIsIn, type Growing } from '../parts/growing.ts'
import { IconUsersGroup } from '../parts/icons.ts'
import { nameOf } from '../parts/person.ts'
import { Relation } from '../parts/Relation.tsx'

/** The groups, whose policies count as the user's own. */
export function UserGroups({ user }: { user: User }) {
  const { uuid: user_uuid } = user
  const groups = useInfiniteUserGroups({ user_uuid, limit: growingPage })
  const add = useCan(
    all(accessOf(listGroups), accessOf(addGroupUser, { user_uuid })),
  )
  const row = useCallback(
    (group: Group) => (
      <>
        <GroupLink group={group} />
        <LeaveGroup user={user} group={group} />
      </>
    ),
    [user],
  )
  return (
    <Relation
      title="Groups"
      description="Members get the policies of their groups."
      label="User groups"
      query={groups}
      keyOf={byUuid}
      row={row}
      empty={{
        icon: IconUsersGroup,
        title: 'No groups',
        text: `${nameOf(user)} has only their own policies.`,
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
  const hasJoined = useIsIn(held)
  const name = nameOf(user)
  return (
    <EachDialog
      {...useGroupChoices({ read_only: false })}
      title={`Add ${name} to groups`}
      done={(groups) => `${name} added to ${groups}`}
      noun={groupNoun}
      definition={addGroupUserMutation}
      inputOf={({ uuid }) => ({ group_uuid: uuid, user_uuid: user.uuid })}
      refuses={(group) => (hasJoined(group) ? 'Already a member' : undefined)}
      onClose={onClose}
    />
  )
}
