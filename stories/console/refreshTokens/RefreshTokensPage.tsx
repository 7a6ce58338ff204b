import { Page } from '../parts/Page.tsx'
import { RefreshTokensList } from './RefreshTokensList.tsx'

/** Which applications may renew whose sessions. */
export function RefreshTokensPage() {
  return (
    <Page
      title="Refresh tokens"
      subtitle="Which applications may renew sessions without a password. All browsers in which somebody uses one application share its refresh token."
    >
      <RefreshTokensList />
    </Page>
  )
}
