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
      <PublicPage title="Create an account">
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
          You can sign in by your username at once. To sign in by your address
          too, follow the link in the mail that is on its way.
        </NoticeCard>
      </PublicPage>
    )
  return (
    <PublicPage
      title="Create an account"
      subtitle={
        offer.data !== false &&
        'You get a tenant of your own, which nobody else can look into.'
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
              title="This server creates no accounts by itself"
            >
              Ask an administrator for one. Whoever runs the server can switch
              registration on in its configuration.
            </NoticeCard>
          )
        }
      </QueryState>
    </PublicPage>
  )
}
