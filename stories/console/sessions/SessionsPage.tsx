import { useActiveTenant } from 'wazo-auth-query/react'
import { Page } from '../parts/Page.tsx'
import { SessionsList } from './SessionsList.tsx'

/** Who is signed in. */
export function SessionsPage() {
  const [tenant] = useActiveTenant()
  return (
    <Page
      title="Sessions"
      subtitle="Everybody who is signed in. Ending a session signs that person out there, at once."
    >
      <SessionsList key={tenant} />
    </Page>
  )
}
