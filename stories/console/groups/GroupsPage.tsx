import { Button } from '@mantine/core'
import { IconUsersPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useActiveTenant } from 'wazo-auth-query/react'
import { Page } from '../parts/Page.tsx'
import { useAccess } from '../parts/useAccess.ts'
import { needs } from '../router/access.ts'
import { GroupsList } from './GroupsList.tsx'

/** Who shares what. */
export function GroupsPage() {
  const allows = useAccess()
  const [tenant] = useActiveTenant()
  return (
    <Page
      title="Groups"
      subtitle="Users who share policies."
      actions={
        allows(needs.createGroup) && (
          <Button
            component={Link}
            to="/groups/new"
            leftSection={<IconUsersPlus size={17} aria-hidden />}
          >
            New group
          </Button>
        )
      }
    >
      <GroupsList key={tenant} />
    </Page>
  )
}
