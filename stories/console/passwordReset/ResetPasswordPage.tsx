import { Button } from '@mantine/core'
import { IconCircleCheck } from '../parts/icons.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { IncompleteLink } from '../parts/IncompleteLink.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { useMailedToken } from '../parts/useMailedToken.ts'
import { NoticeCard } from '../parts/Notice.tsx'
import { PublicPage } from '../signIn/PublicPage.tsx'
import { NewLinkButton } from './NewLinkButton.tsx'
import { ResetPasswordForm } from './ResetPasswordForm.tsx'

/** Where the mailed link leads. */
export function ResetPasswordPage() {
  const { token, user_uuid } = useSearch({ from: '/reset-password' })
  const navigate = useNavigate({ from: '/reset-password' })
  const mailed = useMailedToken(token, () =>
    navigate({ search: { user_uuid }, replace: true }),
  )
  const [used, setUsed] = useState<string>()
  if (mailed && mailed === used)
    return (
      <PublicPage isStart title="New password">
        <NoticeCard
          urgent
          icon={IconCircleCheck}
          color="green"
          title="Password changed"
          actions={
            <Button component={PageLink} to="/sign-in">
              Sign in
            </Button>
          }
        >
          You are signed out everywhere else. Sign in with the new password.
        </NoticeCard>
      </PublicPage>
    )
  if (!mailed || !user_uuid)
    return (
      <PublicPage title="New password">
        <IncompleteLink actions={<NewLinkButton />} />
      </PublicPage>
    )
  return (
    <PublicPage
      title="New password"
      subtitle="This ends all sessions of your account."
    >
      <ResetPasswordForm
        key={mailed}
        user_uuid={user_uuid}
        token={mailed}
        onDone={() => setUsed(mailed)}
      />
    </PublicPage>
  )
}
