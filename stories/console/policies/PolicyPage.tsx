import { Stack } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { usePolicy } from 'wazo-auth-query/react'
import { CardSkeleton } from '../parts/CardSkeleton.tsx'
import { TwoColumns } from '../parts/TwoColumns.tsx'
import { Page } from '../parts/Page.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { AccessEditor } from './AccessEditor.tsx'
import { PolicyActions } from './PolicyActions.tsx'
import { PolicyBadges } from './PolicyBadges.tsx'
import { PolicyHolders } from './PolicyHolders.tsx'
import { RenamePolicyForm } from './RenamePolicyForm.tsx'

/** One policy: its names, and everything it allows. */
export function PolicyPage() {
  const { policyUuid: uuid } = useParams({ from: '/app/policies/$policyUuid' })
  const navigate = useNavigate()
  const policy = usePolicy(uuid)
  const leave = () => void navigate({ to: '/policies', replace: true })
  return (
    <Page
      title={policy.data?.name ?? 'Policy'}
      badge={policy.data && <PolicyBadges policy={policy.data} />}
      subtitle={policy.data?.description ?? undefined}
      back={{ to: '/policies', label: 'Policies' }}
      actions={
        policy.data && <PolicyActions policy={policy.data} onDeleted={leave} />
      }
    >
      <QueryState bare query={policy} skeleton={<CardSkeleton />}>
        {(shown) => (
          <TwoColumns>
            <AccessEditor policy={shown} />
            <Stack gap="lg">
              <PolicyHolders policy={shown} />
              <RenamePolicyForm policy={shown} />
            </Stack>
          </TwoColumns>
        )}
      </QueryState>
    </Page>
  )
}
