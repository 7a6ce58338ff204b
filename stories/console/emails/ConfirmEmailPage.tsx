import { Button, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '../parts/icons.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { WazoAuthError } from 'wazo-auth-query'
import { useConfirmEmail } from 'wazo-auth-query/react'
import { describe, type Description } from '../parts/describe.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { IncompleteLink } from '../parts/IncompleteLink.tsx'
import { NoticeCard } from '../parts/Notice.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { useMailedToken } from '../parts/useMailedToken.ts'
import { PublicPage } from '../signIn/PublicPage.tsx'

/**
 * Where the mailed link leads. It asks once more: programs that look at links
 * before people do would otherwise confirm addresses.
 */
export function ConfirmEmailPage() {
  const { token, email_uuid } = useSearch({ from: '/confirm-email' })
  const navigate = useNavigate({ from: '/confirm-email' })
  const mailed = useMailedToken(token, () =>
    navigate({ search: { email_uuid }, replace: true }),
  )
  return (
    <PublicPage title="Confirm your address">
      {mailed && email_uuid ? (
        <Confirmation key={mailed} email_uuid={email_uuid} token={mailed} />
      ) : (
        <IncompleteLink />
      )}
    </PublicPage>
  )
}

interface ConfirmationProps {
  email_uuid: string
  token: string
}

function Confirmation({ email_uuid, token }: ConfirmationProps) {
  const confirm = useConfirmEmail()
  if (confirm.isSuccess)
    return (
      <NoticeCard
        urgent
        icon={IconCircleCheck}
        color="green"
        title="Address confirmed"
        actions={
          <Button component={PageLink} to="/">
            Continue
          </Button>
        }
      >
        You can now use it to sign in and to reset your password.
      </NoticeCard>
    )
  return (
    <Stack>
      <ErrorAlert
        error={confirm.error}
        says={confirmationFailure}
        // Of the mailed token: nobody can give it more.
        withAccess={false}
      />
      <Text>
        Someone added this address to an account. Confirm it if that was you.
      </Text>
      <Button
        size="md"
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ email_uuid, token })}
      >
        Confirm address
      </Button>
    </Stack>
  )
}

function confirmationFailure(error: WazoAuthError): Description {
  if (error.kind === 'unauthenticated' || error.kind === 'forbidden')
    return {
      title: 'This link no longer works',
      text: 'Links work for two days. Sign in and request a new one next to the address.',
    }
  if (error.kind === 'notFound')
    return {
      title: 'This address no longer exists',
      text: 'It was removed from the account after the e-mail was sent.',
    }
  return describe(error)
}
