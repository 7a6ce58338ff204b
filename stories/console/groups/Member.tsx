import { ActionIcon, Group as Row } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { removeGroupUser, type Group, type User } from 'wazo-auth-query'
import { Can, useRemoveGroupUser, useSession } from 'wazo-auth-query/react'
import { describe } from '../parts/describe.ts'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
import { UserLink } from '../users/UserLink.tsx'

export interface MemberProps {
  group: Group
  user: User
}

/** Somebody in the group, who can be taken out of it. */
export function Member({ group, user }: MemberProps) {
  const me = useSession().user?.uuid
  const values = { group_uuid: group.uuid, user_uuid: user.uuid }
  const remove = useRemoveGroupUser({
    onSuccess: () => notifyDone(`${nameOf(user)} has left ${group.name}.`),
    onError: (error) =>
      notifyFailed(
        `${nameOf(user)} stays in ${group.name}`,
        describe(error).text,
      ),
  })
  return (
    <Row justify="space-between" wrap="nowrap">
      <UserLink user={user} isMe={user.uuid === me} />
      {!group.read_only && (
        <Can required={removeGroupUser} input={values}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take ${nameOf(user)} out of the group`}
            loading={remove.isPending}
            onClick={() => remove.mutate(values)}
          >
            <IconX size={17} aria-hidden />
          </ActionIcon>
        </Can>
      )}
    </Row>
  )
}
