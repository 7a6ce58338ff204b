import { IconUserPlus } from '../parts/icons.ts'
import { createUser } from 'wazo-auth-query'
import { useActiveTenant } from 'wazo-auth-query/react'
import { NewButton } from '../parts/NewButton.tsx'
import { Page } from '../parts/Page.tsx'
import { UsersList } from './UsersList.tsx'

/** Who there is. */
export function UsersPage() {
  const [tenant] = useActiveTenant()
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
      {/* Another tenant is another list: nothing selected stays. */}
      <UsersList key={tenant} />
    </Page>
  )
}
