import { Button } from '@mantine/core'
import { IconUsersGroup, IconZoomCancel } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Notice } from '../parts/Notice.tsx'
import { useAccess } from '../parts/useAccess.ts'
import { needs } from '../router/access.ts'

export interface NoGroupsProps {
  isSearch: boolean
  onClear: () => void
}

export function NoGroups({ isSearch, onClear }: NoGroupsProps) {
  const allows = useAccess()
  return isSearch ? (
    <Notice
      icon={IconZoomCancel}
      color="fjord"
      title="No group matches"
      actions={
        <Button variant="default" onClick={onClear}>
          Clear the search
        </Button>
      }
    >
      The search looks at names.
    </Notice>
  ) : (
    <Notice
      icon={IconUsersGroup}
      color="fjord"
      title="No groups yet"
      actions={
        allows(needs.createGroup) && (
          <Button component={Link} to="/groups/new">
            Create the first group
          </Button>
        )
      }
    >
      A group gives its policies to all its members.
    </Notice>
  )
}
