import { Page } from '../parts/Page.tsx'
import { SessionsList } from './SessionsList.tsx'

/** Who is signed in. */
export function SessionsPage() {
  return (
    <Page
      title="Sessions"
      subtitle="Everyone who is signed in. Revoking a session signs the user out there at once."
    >
      <SessionsList />
    </Page>
  )
}
