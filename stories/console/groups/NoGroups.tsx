import { Button } from '@mantine/core'
import { IconUsersGroup, IconZoomCancel } from '../parts/icons.ts'
import { createGroup } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { Notice } from '../parts/Notice.tsx'
import { PageLink } from '../parts/PageLink.tsx'

export interface NoGroupsProps {
  isSearch: boolean
  onClear: () => void
}

export function NoGroups({ isSearch, onClear }: NoGroupsProps) {
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
        <Can required={createGroup}>
          <Button component={PageLink} to="/groups/new">
            Create the first group
          </Button>
        </Can>
      }
    >
      A group gives its policies to all its members.
    </Notice>
  )
}
