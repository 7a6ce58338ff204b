import { Button } from '@mantine/core'
import { IconCircleCheck, IconUserOff } from '../parts/icons.ts'
import { useState } from 'react'
import { FormSkeleton } from '../parts/FormSkeleton.tsx'
import { NoticeCard } from '../parts/Notice.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { PublicPage } from '../signIn/PublicPage.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { useRegistrationOffer } from './useRegistrationOffer.ts'

/** For whoever has no account, where the server lets anybody have one. */
export function RegisterPage() {
  const offer = useRegistrationOffer()
  const [registered, setRegistered] = useState<string>()
  if (registered)
    return (
      <PublicPage isStart title="Create an account">
        <NoticeCard
          urgent
          icon={IconCircleCheck}
          color="green"
          title={`Welcome, ${registered}`}
          actions={
            <Button component={PageLink} to="/sign-in">
              Sign in
            </Button>
          }
        >
          You can sign in with your username now. To sign in with your e-mail
          address too, follow the link in the e-mail on its way to you.
        </NoticeCard>
      </PublicPage>
    )
  return (
    <PublicPage
      title="Create an account"
      subtitle={
        offer.data !== false &&
        'You get a tenant of your own, separate from all others.'
      }
    >
      <QueryState bare query={offer} skeleton={<FormSkeleton />}>
        {(isOffered) =>
          isOffered ? (
            <RegisterForm onRegistered={setRegistered} />
          ) : (
            <NoticeCard
              icon={IconUserOff}
              color="amber"
              title="Registration is disabled on this server"
            >
              Ask an administrator for an account. Registration can be enabled
              in the server’s configuration.
            </NoticeCard>
          )
        }
      </QueryState>
    </PublicPage>
  )
}
