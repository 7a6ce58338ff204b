import { Button } from '@mantine/core'
import { IconUserSearch, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Notice } from '../parts/Notice.tsx'
import { useAccess } from '../parts/useAccess.ts'
import { needs } from '../router/access.ts'

export interface NoUsersProps {
  /** How many the tenant holds, whatever the filters say. */
  total: number
  onClear: () => void
}

/** Nobody here, or nobody like that. */
export function NoUsers({ total, onClear }: NoUsersProps) {
  const allows = useAccess()
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
        allows(needs.createUser) && (
          <Button component={Link} to="/users/new">
            Create the first user
          </Button>
        )
      }
    >
      This tenant has nobody who could sign in.
    </Notice>
  )
}
