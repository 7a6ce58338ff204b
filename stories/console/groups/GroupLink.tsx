import { getGroup, type Group } from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { EntryLink } from '../parts/EntryLink.tsx'
import { IconUsersGroup } from '../parts/icons.ts'
import { groupDetail, groupName } from './group.ts'

export function GroupLink({ group }: { group: Group }) {
  return (
    <EntryLink
      to={`/groups/${group.uuid}`}
      mayOpen={useCan(getGroup, group.uuid).status !== 'denied'}
      name={groupName(group)}
      mark={<IconUsersGroup size={18} stroke={1.6} />}
      detail={groupDetail(group)}
    />
  )
}
