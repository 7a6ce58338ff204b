import { Button, Stack } from '@mantine/core'
import { IconBuildingFortress, IconLogout } from '../parts/icons.ts'
import { useSignOut } from 'wazo-auth-query/react'
import { useState } from 'react'
import { AtHome } from '../layout/AtHome.tsx'
import { ProviderSignOut } from '../organisation/ProviderSignOut.tsx'
import { useIsProviderSession } from '../organisation/organisationSession.ts'
import { Page } from '../parts/Page.tsx'
import { TwoColumns } from '../parts/TwoColumns.tsx'
import { OwnAccesses } from './OwnAccesses.tsx'
import { ScopesCheck } from './ScopesCheck.tsx'
import { SessionCard } from './SessionCard.tsx'
import { ValidityCheck } from './ValidityCheck.tsx'

/** The session of whoever looks: how long, and what it may. */
export function SessionPage() {
  const signOut = useSignOut()
  const isOfProvider = useIsProviderSession()
  const [isAsking, setAsking] = useState(false)
  return (
    <Page
      title="My session"
      subtitle="When it expires and what it can do."
      actions={
        <>
          {isOfProvider && (
            <Button
              variant="default"
              leftSection={<IconBuildingFortress size={16} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              Sign out of your organisation too
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconLogout size={16} aria-hidden />}
            loading={signOut.isPending}
            onClick={() => signOut.mutate({})}
          >
            Sign out
          </Button>
        </>
      }
    >
      {isAsking && <ProviderSignOut onClose={() => setAsking(false)} />}
      <TwoColumns>
        <Stack gap="lg">
          <AtHome>
            <SessionCard />
          </AtHome>
          <ValidityCheck />
        </Stack>
        <Stack gap="lg">
          <ScopesCheck />
          <OwnAccesses />
        </Stack>
      </TwoColumns>
    </Page>
  )
}
