import { SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRegisterUser } from 'wazo-auth-query/react'
import { checkPair, PasswordPair } from '../parts/PasswordPair.tsx'
import { showWrong } from '../parts/focusWrong.ts'
import { sortErrors } from '../parts/fieldErrors.ts'
import { PublicForm } from '../signIn/PublicForm.tsx'

const fields = [
  'username',
  'email_address',
  'firstname',
  'lastname',
  'password',
] as const

export interface RegisterFormProps {
  /** With the name to greet by. */
  onRegistered: (name: string) => void
}

export function RegisterForm({ onRegistered }: RegisterFormProps) {
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      firstname: '',
      lastname: '',
      username: '',
      email_address: '',
      password: '',
      again: '',
    },
    validate: {
      username: (value) =>
        !value.trim()
          ? 'Choose a username'
          : value.includes(':')
            ? 'A name cannot contain a colon'
            : value.length > 128
              ? 'At most 128 characters'
              : null,
      email_address: (value) =>
        /^\S+@\S+\.\S+$/.test(value.trim())
          ? null
          : 'Enter your e-mail address, such as name@company.example',
      ...checkPair,
    },
  })
  const register = useRegisterUser({
    onSuccess: ({ firstname, username }) =>
      onRegistered(firstname ?? username ?? ''),
    onError: (error) => showWrong(form, sortErrors(error, fields).fields),
  })
  return (
    <PublicForm
      form={form}
      onSubmit={({ username, email_address, password, firstname, lastname }) =>
        register.mutate({
          body: {
            username: username.trim(),
            email_address: email_address.trim(),
            password,
            firstname: firstname.trim() || null,
            lastname: lastname.trim() || null,
          },
        })
      }
      error={sortErrors(register.error, fields).rest}
      submit="Create account"
      isPending={register.isPending}
    >
      <SimpleGrid cols={2}>
        <TextInput
          label="First name"
          autoComplete="given-name"
          autoFocus
          size="md"
          {...form.getInputProps('firstname')}
        />
        <TextInput
          label="Last name"
          autoComplete="family-name"
          size="md"
          {...form.getInputProps('lastname')}
        />
      </SimpleGrid>
      <TextInput
        label="Username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        size="md"
        {...form.getInputProps('username')}
      />
      <TextInput
        label="E-mail address"
        type="email"
        autoComplete="email"
        required
        withAsterisk={false}
        size="md"
        {...form.getInputProps('email_address')}
      />
      <PasswordPair label="Password" inputProps={form.getInputProps} />
    </PublicForm>
  )
}
