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
      subtitle="You get a mail with a link to choose a new one."
    >
      {isSent ? (
        <NoticeCard
          urgent
          icon={IconMailForward}
          color="fjord"
          title="Look into your mailbox"
          actions={
            <Button variant="default" onClick={() => setSent(false)}>
              Try another name
            </Button>
          }
        >
          If there is such an account, with a password of this server and an
          address, a link is on its way. It works for two days. Nobody is told
          whether an account exists.
        </NoticeCard>
      ) : (
        <ForgotPasswordForm onSent={() => setSent(true)} />
      )}
    </PublicPage>
  )
}
