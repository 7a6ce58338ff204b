import { Button } from '@mantine/core'
import { IconUsersPlus } from '../parts/icons.ts'
import { createGroup } from 'wazo-auth-query'
import { Can, useActiveTenant } from 'wazo-auth-query/react'
import { Page } from '../parts/Page.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { GroupsList } from './GroupsList.tsx'

/** Who shares what. */
export function GroupsPage() {
  const [tenant] = useActiveTenant()
  return (
    <Page
      title="Groups"
      subtitle="Users who share policies."
      actions={
        <Can required={createGroup}>
          <Button
            component={PageLink}
            to="/groups/new"
            leftSection={<IconUsersPlus size={17} aria-hidden />}
          >
            New group
          </Button>
        </Can>
      }
    >
      <GroupsList key={tenant} />
    </Page>
  )
}
