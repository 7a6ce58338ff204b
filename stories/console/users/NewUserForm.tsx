import {
  Button,
  Group,
  PasswordInput,
  Select,
  SimpleGrid,
  Switch,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconWand } from '../parts/icons.ts'
import type { User } from 'wazo-auth-query'
import { useCreateUser } from 'wazo-auth-query/react'
import { CopyButton } from '../parts/CopyButton.tsx'
import { CreateForm } from '../parts/CreateForm.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { sortErrors } from '../parts/fieldErrors.ts'
import { showWrong } from '../parts/focusWrong.ts'
import { optionsOf } from '../parts/optionsOf.ts'
import { purposeNames } from '../parts/person.ts'
import { methodNames } from '../user/methods.ts'
import { makePassword } from './makePassword.ts'

const fields = [
  'username',
  'firstname',
  'lastname',
  'email_address',
  'password',
  'purpose',
  'authentication_method',
] as const

export interface NewUserFormProps {
  onCreated: (user: User) => void
}

export function NewUserForm({ onCreated }: NewUserFormProps) {
  const form = useForm({
    initialValues: {
      username: '',
      firstname: '',
      lastname: '',
      email_address: '',
      password: '',
      purpose: 'user' as User['purpose'],
      authentication_method: 'default' as User['authentication_method'],
      enabled: true,
    },
    validate: {
      username: (value, { email_address }) =>
        value.trim() || email_address.trim()
          ? null
          : 'Enter a username or an e-mail address to sign in with',
      email_address: (value) =>
        !value.trim() || /^\S+@\S+\.\S+$/.test(value.trim())
          ? null
          : 'Enter a valid e-mail address',
    },
  })
  const create = useCreateUser({
    onSuccess: onCreated,
    onError: (error) => showWrong(form, sortErrors(error, fields).fields),
  })
  const { rest } = sortErrors(create.error, fields)
  const { password } = form.values

  return (
    <CreateForm
      form={form}
      submit="Create user"
      isPending={create.isPending}
      cancel="/users"
      onSubmit={({ enabled, purpose, authentication_method, ...texts }) =>
        create.mutate({
          body: { ...filled(texts), enabled, purpose, authentication_method },
        })
      }
    >
      <ErrorAlert error={rest} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label="First name"
          autoComplete="off"
          {...form.getInputProps('firstname')}
        />
        <TextInput
          label="Last name"
          autoComplete="off"
          {...form.getInputProps('lastname')}
        />
      </SimpleGrid>
      <TextInput
        label="Username"
        description="Unique across the server, ignoring case"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('username')}
      />
      <TextInput
        label="E-mail"
        type="email"
        description="Confirmed at once, so it can be used to sign in"
        autoComplete="off"
        {...form.getInputProps('email_address')}
      />
      <Group align="flex-end" gap="xs">
        <PasswordInput
          label="Password"
          description="Without one, the user cannot sign in with a password yet"
          autoComplete="new-password"
          style={{ flex: '1 1 240px' }}
          {...form.getInputProps('password')}
        />
        {password && <CopyButton value={password} label="Copy password" />}
        <Button
          variant="default"
          leftSection={<IconWand size={16} aria-hidden />}
          onClick={() => form.setFieldValue('password', makePassword())}
        >
          Generate
        </Button>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label="Type"
          allowDeselect={false}
          data={optionsOf(purposeNames)}
          {...form.getInputProps('purpose')}
        />
        <Select
          label="Sign-in method"
          allowDeselect={false}
          data={optionsOf(methodNames)}
          {...form.getInputProps('authentication_method')}
        />
      </SimpleGrid>
      <Switch
        label="Enabled"
        description="A disabled user cannot sign in"
        {...form.getInputProps('enabled', { type: 'checkbox' })}
      />
    </CreateForm>
  )
}

/** What was left empty is not sent: the server knows better what that means. */
function filled<TTexts extends Record<string, string>>(texts: TTexts) {
  return Object.fromEntries(
    Object.entries(texts)
      // A password may begin and end with a space, if somebody wants it so.
      .map(([name, text]) => [name, name === 'password' ? text : text.trim()])
      .filter(([, text]) => text),
  ) as Partial<TTexts>
}
