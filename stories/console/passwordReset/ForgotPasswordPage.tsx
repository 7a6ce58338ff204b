import { useState } from 'react'
import { IconMailForward } from '../parts/icons.ts'
import { Button } from '@mantine/core'
import { NoticeCard } from '../parts/Notice.tsx'
import { PublicPage } from '../signIn/PublicPage.tsx'
import { ForgotPasswordForm } from './ForgotPasswordForm.tsx'

/** For whoever has no password that works. */
export function ForgotPasswordPage() {
  const [isSent, setSent] = useState(false)
  return (
    <PublicPage
      title="Forgot your password?"
      subtitle="You will get an e-mail with a link to choose a new one."
    >
      {isSent ? (
        <NoticeCard
          urgent
          icon={IconMailForward}
          color="fjord"
          title="Check your inbox"
          actions={
            <Button variant="default" onClick={() => setSent(false)}>
              Try another name
            </Button>
          }
        >
          If the account exists, with a password on this server and an e-mail
          address, a link is on its way. It works for two days. For privacy,
          this page never says whether an account exists.
        </NoticeCard>
      ) : (
        <ForgotPasswordForm onSent={() => setSent(true)} />
      )}
    </PublicPage>
  )
}
