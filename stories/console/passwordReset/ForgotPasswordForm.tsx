import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PasswordResetRequest } from 'wazo-auth-query'
import { useRequestPasswordReset } from 'wazo-auth-query/react'
import { useState } from 'react'
import { sortErrors } from '../parts/fieldErrors.ts'
import { PublicForm } from '../signIn/PublicForm.tsx'

interface Way {
  label: string
  /** Of the field. */
  name: string
  hint: string
  request: (name: string) => PasswordResetRequest
}

const ways = {
  login: {
    label: 'Either',
    name: 'Username or e-mail',
    hint: 'The e-mail goes to your primary address, if confirmed.',
    request: (login) => ({ login }),
  },
  username: {
    label: 'Username',
    name: 'Username',
    hint: 'Case-sensitive. The e-mail goes to your primary address, if confirmed.',
    request: (username) => ({ username }),
  },
  email: {
    label: 'E-mail',
    name: 'E-mail address',
    hint: 'The e-mail goes to this address, confirmed or not.',
    request: (email) => ({ email }),
  },
} satisfies Record<string, Way>

type WayName = keyof typeof ways

const choices = Object.entries(ways).map(([value, { label }]) => ({
  value,
  label,
}))

/** By which name the account is looked for decides where the mail goes. */
export function ForgotPasswordForm({ onSent }: { onSent: () => void }) {
  const [by, setBy] = useState<WayName>('login')
  const way = ways[by]
  const request = useRequestPasswordReset({
    onSuccess: onSent,
    onError(error) {
      const wrong = sortErrors(error, [by]).fields[by]
      if (wrong) form.setFieldError('name', wrong)
      form.getInputNode('name')?.focus()
    },
  })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '' },
    validate: {
      name: (value) =>
        !value.trim()
          ? 'This field is required'
          : by === 'email' && !value.includes('@')
            ? 'Enter a valid e-mail address'
            : null,
    },
  })
  return (
    <PublicForm
      form={form}
      onSubmit={({ name }) => request.mutate(way.request(name.trim()))}
      error={sortErrors(request.error, [by]).rest}
      submit="Send link"
      isPending={request.isPending}
    >
      <Stack gap={6}>
        <Text size="sm" fw={500} id="by">
          Find my account by
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="by"
          data={choices}
          value={by}
          onChange={(next) => setBy(next as WayName)}
        />
      </Stack>
      <TextInput
        label={way.name}
        description={way.hint}
        autoComplete={by === 'email' ? 'email' : 'username'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        size="md"
        {...form.getInputProps('name')}
      />
    </PublicForm>
  )
}
