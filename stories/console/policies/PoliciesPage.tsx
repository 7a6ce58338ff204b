import { Button } from '@mantine/core'
import { IconShieldPlus, IconUserQuestion } from '../parts/icons.ts'
import { createPolicy, listUsers } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { NewButton } from '../parts/NewButton.tsx'
import { Page } from '../parts/Page.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { PoliciesList } from './PoliciesList.tsx'

/** What can be handed out. */
export function PoliciesPage() {
  return (
    <Page
      title="Policies"
      subtitle="Named sets of permissions, assigned to users and groups."
      actions={
        <>
          <Can required={listUsers}>
            <Button
              component={PageLink}
              to="/policies/who-can"
              variant="default"
              leftSection={<IconUserQuestion size={17} aria-hidden />}
            >
              Who can …?
            </Button>
          </Can>
          <NewButton
            required={createPolicy}
            to="/policies/new"
            icon={IconShieldPlus}
          >
            New policy
          </NewButton>
        </>
      }
    >
      <PoliciesList />
    </Page>
  )
}
