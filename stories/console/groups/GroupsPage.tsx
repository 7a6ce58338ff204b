import { IconUsersPlus } from '../parts/icons.ts'
import { createGroup } from 'wazo-auth-query'
import { NewButton } from '../parts/NewButton.tsx'
import { Page } from '../parts/Page.tsx'
import { GroupsList } from './GroupsList.tsx'

/** Who shares what. */
export function GroupsPage() {
  return (
    <Page
      title="Groups"
      subtitle="Users who share policies."
      actions={
        <NewButton required={createGroup} to="/groups/new" icon={IconUsersPlus}>
          New group
        </NewButton>
      }
    >
      <GroupsList />
    </Page>
  )
}
