import { Button } from '@mantine/core'
import { IconShieldPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useActiveTenant } from 'wazo-auth-query/react'
import { Page } from '../parts/Page.tsx'
import { useAccess } from '../parts/useAccess.ts'
import { needs } from '../router/access.ts'
import { PoliciesList } from './PoliciesList.tsx'

/** What can be handed out. */
export function PoliciesPage() {
  const allows = useAccess()
  const [tenant] = useActiveTenant()
  return (
    <Page
      title="Policies"
      subtitle="Named lists of accesses, given to users and groups."
      actions={
        allows(needs.createPolicy) && (
          <Button
            component={Link}
            to="/policies/new"
            leftSection={<IconShieldPlus size={17} aria-hidden />}
          >
            New policy
          </Button>
        )
      }
    >
      <PoliciesList key={tenant} />
    </Page>
  )
}
