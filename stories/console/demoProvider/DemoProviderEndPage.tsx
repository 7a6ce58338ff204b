import { Button } from '@mantine/core'
import { Navigate, useSearch } from '@tanstack/react-router'
import { useLeave } from '../organisation/useLeave.ts'
import { useSettings } from '../settings.ts'
import { PublicPage } from '../signIn/PublicPage.tsx'

/** The other site of a SAML sign-out. */
export function DemoProviderEndPage() {
  const { RelayState } = useSearch({ from: '/demo-provider/sign-out' })
  const { demoProvider } = useSettings()
  const leave = useLeave()
  if (!demoProvider || !RelayState) return <Navigate to="/" replace />
  return (
    <PublicPage
      isStart
      title="You are signed out"
      subtitle="This page stands in for an identity provider. It sends you back to where you came from."
    >
      <Button
        size="md"
        onClick={() => void demoProvider.end(RelayState).then(leave)}
      >
        Go back
      </Button>
    </PublicPage>
  )
}
