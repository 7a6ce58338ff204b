import { PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useSignIn } from 'wazo-auth-query/react'
import { useSettings } from '../settings.ts'
import { clientId } from './clientId.ts'
import { signInFailure } from './failure.ts'
import { PublicForm } from './PublicForm.tsx'
import { StayField } from './StayField.tsx'

export interface SignInFormProps {
  initial?: { username: string; password: string } | undefined
}

export function SignInForm({ initial }: SignInFormProps) {
  const { setRenews } = useSettings()
  const signIn = useSignIn({
    // More often than the name it is the password that is wrong.
    onError: () => form.getInputNode('password')?.focus(),
  })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      username: initial?.username ?? '',
      password: initial?.password ?? '',
      stays: false,
    },
    validate: {
      username: (value) =>
        !value.trim()
          ? 'Enter your username or e-mail address'
          : value.includes(':')
            ? 'A name cannot contain a colon'
            : null,
      password: (value) => (value ? null : 'Enter your password'),
    },
  })
  return (
    <PublicForm
      form={form}
      onSubmit={({ username, password, stays }) => {
        setRenews(stays)
        signIn.mutate({
          username: username.trim(),
          password,
          ...(stays && { client_id: clientId }),
        })
      }}
      error={signIn.error}
      says={signInFailure}
      submit="Sign in"
      isPending={signIn.isPending}
    >
      <TextInput
        label="Username or e-mail"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        size="md"
        key={form.key('username')}
        {...form.getInputProps('username')}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        size="md"
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      <StayField
        key={form.key('stays')}
        {...form.getInputProps('stays', { type: 'checkbox' })}
      />
    </PublicForm>
  )
}
