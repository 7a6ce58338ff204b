import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useSignIn } from 'wazo-auth-query/react'
import { focusWrong } from '../parts/focusWrong.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { checkDomain, domainField } from './domain.ts'
import { directoryFailure } from './failure.ts'

export interface DirectoryFormProps {
  domain: string
  onDomain: (domain: string) => void
}

/** With the password that the directory of a domain keeps. */
export function DirectoryForm({ domain, onDomain }: DirectoryFormProps) {
  const signIn = useSignIn()
  const form = useForm({
    mode: 'uncontrolled',
    onValuesChange: (values) => onDomain(values.domain),
    initialValues: { domain, username: '', password: '' },
    validate: {
      domain: checkDomain,
      username: (value) => (value.trim() ? null : 'Type your username'),
      password: (value) => (value ? null : 'Type your password'),
    },
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        ({ domain: domain_name, username, password }) =>
          signIn.mutate({
            domain_name: domain_name.trim().toLowerCase(),
            username: username.trim(),
            password,
          }),
        (errors) => focusWrong(form, errors),
      )}
    >
      <Stack>
        <ErrorAlert
          error={signIn.error}
          says={signIn.error ? directoryFailure(signIn.error) : undefined}
        />
        <TextInput {...domainField} {...form.getInputProps('domain')} />
        <TextInput
          label="Username in the directory"
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
        <Button type="submit" size="md" loading={signIn.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  )
}
