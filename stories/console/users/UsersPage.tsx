import { IconUserPlus } from '../parts/icons.ts'
import { createUser } from 'wazo-auth-query'
import { NewButton } from '../parts/NewButton.tsx'
import { Page } from '../parts/Page.tsx'
import { UsersList } from './UsersList.tsx'

/** Who there is. */
export function UsersPage() {
  return (
    <Page
      title="Users"
      subtitle="People and services that can sign in."
      actions={
        <NewButton required={createUser} to="/users/new" icon={IconUserPlus}>
          New user
        </NewButton>
      }
    >
      <UsersList />
    </Page>
  )
}
