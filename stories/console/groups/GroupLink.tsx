import type { Group } from 'wazo-auth-query'
import { EntryLink } from '../parts/EntryLink.tsx'
import { IconUsersGroup } from '../parts/icons.ts'
import { groupName } from './group.ts'

export function GroupLink({ group }: { group: Group }) {
  return (
    <EntryLink
      to={`/groups/${group.uuid}`}
      name={groupName(group)}
      mark={<IconUsersGroup size={18} stroke={1.6} />}
      detail={group.system_managed ? 'Kept by the server' : group.slug}
    />
  )
}
