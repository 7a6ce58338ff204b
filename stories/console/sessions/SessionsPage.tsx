import { Page } from '../parts/Page.tsx'
import { SessionsList } from './SessionsList.tsx'

/** Who is signed in. */
export function SessionsPage() {
  return (
    <Page
      title="Sessions"
      subtitle="Everybody who is signed in. Ending a session signs that person out there, at once."
    >
      <SessionsList />
    </Page>
  )
}
