import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useActiveTenant } from 'wazo-auth-query/react'
import { Page } from '../parts/Page.tsx'
import { useAccess } from '../parts/useAccess.ts'
import { needs } from '../router/access.ts'
import { UsersList } from './UsersList.tsx'

/** Who there is. */
export function UsersPage() {
  const allows = useAccess()
  const [tenant] = useActiveTenant()
  return (
    <Page
      title="Users"
      subtitle="People and services that can sign in."
      actions={
        allows(needs.createUser) && (
          <Button
            component={Link}
            to="/users/new"
            leftSection={<IconUserPlus size={17} aria-hidden />}
          >
            New user
          </Button>
        )
      }
    >
      {/* Another tenant is another list: nothing selected stays. */}
      <UsersList key={tenant} />
    </Page>
  )
}
