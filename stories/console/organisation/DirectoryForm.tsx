import { PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useSignIn, useWazoAuth } from 'wazo-auth-query/react'
import { useSettings } from '../settings.ts'
import { clientId } from '../signIn/clientId.ts'
import { PublicForm } from '../signIn/PublicForm.tsx'
import { StayField } from '../signIn/StayField.tsx'
import {
  checkDomain,
  domainField,
  domainOf,
  type Organisation,
} from './domain.ts'
import { directoryFailure } from './failure.ts'
import { keepOrganisationSession } from './organisationSession.ts'

export interface DirectoryFormProps {
  initial: Organisation
  onChange: (organisation: Organisation) => void
}

const loginOf = (typed: { domain: string; username: string }) => ({
  domain: domainOf(typed.domain),
  username: typed.username.trim(),
})

/** With the password that the directory of a domain keeps. */
export function DirectoryForm({ initial, onChange }: DirectoryFormProps) {
  const { setRenews } = useSettings()
  const auth = useWazoAuth()
  const signIn = useSignIn({
    onSuccess: () => keepOrganisationSession(auth, loginOf(form.getValues())),
  })
  const form = useForm({
    mode: 'uncontrolled',
    onValuesChange: ({ domain, stays }) => onChange({ domain, stays }),
    initialValues: { ...initial, username: '', password: '' },
    validate: {
      domain: checkDomain,
      username: (value) => (value.trim() ? null : 'Enter your username'),
      password: (value) => (value ? null : 'Enter your password'),
    },
  })
  return (
    <PublicForm
      form={form}
      onSubmit={({ stays, password, ...typed }) => {
        const { domain, username } = loginOf(typed)
        setRenews(stays)
        signIn.mutate({
          domain_name: domain,
          username,
          password,
          ...(stays && { client_id: clientId }),
        })
      }}
      error={signIn.error}
      says={directoryFailure}
      submit="Sign in"
      isPending={signIn.isPending}
    >
      <TextInput {...domainField} {...form.getInputProps('domain')} />
      <TextInput
        label="Directory username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        {...form.getInputProps('username')}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        size="md"
        {...form.getInputProps('password')}
      />
      <StayField {...form.getInputProps('stays', { type: 'checkbox' })} />
    </PublicForm>
  )
}
