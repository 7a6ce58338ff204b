import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import { useStartSamlSignIn } from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { keepBegun } from './begun.ts'
import { checkDomain, domainField } from './domain.ts'
import { providerFailure } from './failure.ts'
import { useLeave } from './useLeave.ts'

export interface ProviderFormProps {
  domain: string
  onDomain: (domain: string) => void
  redirect: string | undefined
}

/** To the identity provider of a domain, and back to this console. */
export function ProviderForm({
  domain,
  onDomain,
  redirect,
}: ProviderFormProps) {
  const router = useRouter()
  const leave = useLeave()
  const start = useStartSamlSignIn({
    onSuccess({ location: next, saml_session_id }) {
      keepBegun({ saml_session_id, redirect })
      leave(next)
    },
  })
  const form = useForm({
    mode: 'uncontrolled',
    onValuesChange: (values) => onDomain(values.domain),
    initialValues: { domain },
    validate: { domain: checkDomain },
  })
  const back = router.buildLocation({ to: '/sign-in/saml' }).href
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) =>
          start.mutate({
            body: {
              domain: values.domain.trim().toLowerCase(),
              redirect_url: location.origin + back,
            },
          }),
        () => form.getInputNode('domain')?.focus(),
      )}
    >
      <Stack>
        <ErrorAlert
          error={start.error}
          says={start.error ? providerFailure(start.error) : undefined}
        />
        <TextInput
          {...domainField}
          autoFocus
          {...form.getInputProps('domain')}
        />
        <Button type="submit" size="md" loading={start.isPending}>
          Continue
        </Button>
      </Stack>
    </form>
  )
}
