import { Button, Center, Loader, Text } from '@mantine/core'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { WazoAuthError } from 'wazo-auth-query'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { PublicPage } from '../signIn/PublicPage.tsx'
import { readBegun } from './begun.ts'

/** While the server is asked whom the identity provider has confirmed. */
export function ReturnPage() {
  return (
    <PublicPage isStart title="Signing you in">
      <Center role="status">
        <Loader size="sm" mr="sm" aria-hidden />
        <Text c="dimmed">One moment…</Text>
      </Center>
    </PublicPage>
  )
}

/** Whoever the provider has not confirmed begins again. */
export function ReturnFailed({ error }: ErrorComponentProps) {
  const known = error instanceof WazoAuthError
  const begun = readBegun()
  return (
    <PublicPage title="You are not signed in">
      <ErrorAlert
        error={known ? error : new WazoAuthError('invalid', String(error))}
        says={({ kind, message }) =>
          known && /^(credentials|invalid)$/.test(kind)
            ? { title: 'Sign-in not confirmed', text: message }
            : undefined
        }
      />
      <Button
        size="md"
        renderRoot={(props) => (
          <Link
            to="/sign-in/organisation"
            search={{ domain: begun?.domain, redirect: begun?.redirect }}
            {...props}
          />
        )}
      >
        Start again
      </Button>
    </PublicPage>
  )
}
