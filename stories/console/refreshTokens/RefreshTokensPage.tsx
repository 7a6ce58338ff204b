import { Page } from '../parts/Page.tsx'
import { RefreshTokensList } from './RefreshTokensList.tsx'

/** Which applications may renew whose sessions. */
export function RefreshTokensPage() {
  return (
    <Page
      title="Refresh tokens"
      subtitle="Applications that can renew sessions without a password. All browsers where a user uses an application share its refresh token."
    >
      <RefreshTokensList />
    </Page>
  )
}
