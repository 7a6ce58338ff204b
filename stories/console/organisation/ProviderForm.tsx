import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import { useStartSamlSignIn } from 'wazo-auth-query/react'
import { useSettings } from '../settings.ts'
import { PublicForm } from '../signIn/PublicForm.tsx'
import { StayField } from '../signIn/StayField.tsx'
import { keepBegun } from './begun.ts'
import {
  checkDomain,
  domainField,
  domainOf,
  type Organisation,
} from './domain.ts'
import { providerFailure } from './failure.ts'
import { useLeave } from './useLeave.ts'

export interface ProviderFormProps {
  initial: Organisation
  onChange: (organisation: Organisation) => void
  redirect: string | undefined
}

/** To the identity provider of a domain, and back to this console. */
export function ProviderForm({
  initial,
  onChange,
  redirect,
}: ProviderFormProps) {
  const router = useRouter()
  const { keeping } = useSettings()
  const leave = useLeave()
  const start = useStartSamlSignIn({
    onSuccess({ location: next, saml_session_id }) {
      const { domain, stays } = form.getValues()
      keepBegun({ saml_session_id, domain: domainOf(domain), redirect, stays })
      leave(next)
    },
  })
  const form = useForm({
    mode: 'uncontrolled',
    onValuesChange: onChange,
    initialValues: initial,
    validate: { domain: checkDomain },
  })
  const back = router.buildLocation({ to: '/sign-in/saml' }).href
  return (
    <PublicForm
      form={form}
      onSubmit={(values) =>
        start.mutate({
          body: {
            domain: domainOf(values.domain),
            redirect_url: location.origin + back,
          },
        })
      }
      error={start.error}
      says={providerFailure}
      submit="Continue"
      isPending={start.isPending}
    >
      <TextInput {...domainField} autoFocus {...form.getInputProps('domain')} />
      {/* While the page is open it stays anyway: it has a refresh token. */}
      {keeping && (
        <StayField {...form.getInputProps('stays', { type: 'checkbox' })} />
      )}
    </PublicForm>
  )
}
