import { createGroup } from 'wazo-auth-query'
import { IconUsersGroup } from '../parts/icons.ts'
import { NewButton } from '../parts/NewButton.tsx'
import { NothingMatches } from '../parts/NothingMatches.tsx'
import { Notice } from '../parts/Notice.tsx'

export interface NoGroupsProps {
  isSearch: boolean
  onClear: () => void
}

export function NoGroups({ isSearch, onClear }: NoGroupsProps) {
  return isSearch ? (
    <NothingMatches title="No group matches" onClear={onClear}>
      The search looks at names.
    </NothingMatches>
  ) : (
    <Notice
      icon={IconUsersGroup}
      color="fjord"
      title="No groups yet"
      actions={
        <NewButton required={createGroup} to="/groups/new">
          Create the first group
        </NewButton>
      }
    >
      A group gives its policies to all its members.
    </Notice>
  )
}
