import { Button } from '@mantine/core'
import { IconUserPlus } from '../parts/icons.ts'
import { createUser } from 'wazo-auth-query'
import { Can, useActiveTenant } from 'wazo-auth-query/react'
import { Page } from '../parts/Page.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { UsersList } from './UsersList.tsx'

/** Who there is. */
export function UsersPage() {
  const [tenant] = useActiveTenant()
  return (
    <Page
      title="Users"
      subtitle="People and services that can sign in."
      actions={
        <Can required={createUser}>
          <Button
            component={PageLink}
            to="/users/new"
            leftSection={<IconUserPlus size={17} aria-hidden />}
          >
            New user
          </Button>
        </Can>
      }
    >
      {/* Another tenant is another list: nothing selected stays. */}
      <UsersList key={tenant} />
    </Page>
  )
}
