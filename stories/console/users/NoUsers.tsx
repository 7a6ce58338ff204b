import { createUser } from 'wazo-auth-query'
import { IconUserSearch, IconUsers } from '../parts/icons.ts'
import { NewButton } from '../parts/NewButton.tsx'
import { NothingMatches } from '../parts/NothingMatches.tsx'
import { Notice } from '../parts/Notice.tsx'

export interface NoUsersProps {
  /** How many the tenant holds, whatever the filters say. */
  total: number
  onClear: () => void
}

/** Nobody here, or nobody like that. */
export function NoUsers({ total, onClear }: NoUsersProps) {
  return total > 0 ? (
    <NothingMatches
      icon={IconUserSearch}
      title="Nobody matches"
      clear="Clear search and filters"
      onClear={onClear}
    >
      The search looks at names, usernames and e-mail addresses.
    </NothingMatches>
  ) : (
    <Notice
      icon={IconUsers}
      color="fjord"
      title="No users yet"
      actions={
        <NewButton required={createUser} to="/users/new">
          Create the first user
        </NewButton>
      }
    >
      This tenant has nobody who could sign in.
    </Notice>
  )
}
