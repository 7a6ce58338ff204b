import { Button } from '@mantine/core'
import { IconUserSearch, IconUsers } from '../parts/icons.ts'
import { createUser } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { Notice } from '../parts/Notice.tsx'
import { PageLink } from '../parts/PageLink.tsx'

export interface NoUsersProps {
  /** How many the tenant holds, whatever the filters say. */
  total: number
  onClear: () => void
}

/** Nobody here, or nobody like that. */
export function NoUsers({ total, onClear }: NoUsersProps) {
  if (total > 0)
    return (
      <Notice
        icon={IconUserSearch}
        color="fjord"
        title="Nobody matches"
        actions={
          <Button variant="default" onClick={onClear}>
            Clear search and filters
          </Button>
        }
      >
        The search looks at names, usernames and e-mail addresses.
      </Notice>
    )
  return (
    <Notice
      icon={IconUsers}
      color="fjord"
      title="No users yet"
      actions={
        <Can required={createUser}>
          <Button component={PageLink} to="/users/new">
            Create the first user
          </Button>
        </Can>
      }
    >
      This tenant has nobody who could sign in.
    </Notice>
  )
}
