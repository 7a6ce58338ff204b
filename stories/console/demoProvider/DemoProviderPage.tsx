import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Navigate, useSearch } from '@tanstack/react-router'
import { useLeave } from '../organisation/useLeave.ts'
import { Form } from '../parts/Form.tsx'
import { useSettings } from '../settings.ts'
import { PublicPage } from '../signIn/PublicPage.tsx'
import type { DemoProvider } from './demoProvider.ts'

/** The other site of a SAML sign-in, where there is none but this page. */
export function DemoProviderPage() {
  const { RelayState } = useSearch({ from: '/demo-provider' })
  const { demoProvider } = useSettings()
  if (!demoProvider || !RelayState) return <Navigate to="/" replace />
  return (
    <PublicPage
      title="Who are you?"
      subtitle="This page stands in for an identity provider. It asks for no password."
    >
      <WhoForm provider={demoProvider} relayState={RelayState} />
    </PublicPage>
  )
}

interface WhoFormProps {
  provider: DemoProvider
  relayState: string
}

function WhoForm({ provider, relayState }: WhoFormProps) {
  const leave = useLeave()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { login: 'eduardo.fuentes' },
    validate: { login: (value) => (value.trim() ? null : 'Enter a username') },
  })
  const answer = (login: string) =>
    void provider.answer(relayState, login).then(leave)
  return (
    <Form form={form} onSubmit={({ login }) => answer(login.trim())}>
      <Stack>
        <TextInput
          label="Username"
          description="Of a user whose sign-in method is SAML"
          autoFocus
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          key={form.key('login')}
          {...form.getInputProps('login')}
        />
        <Button type="submit" size="md">
          Confirm
        </Button>
        <Button variant="default" size="md" onClick={() => answer('')}>
          Deny
        </Button>
      </Stack>
    </Form>
  )
}
