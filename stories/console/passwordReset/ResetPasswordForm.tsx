import { Button, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Uuid } from 'wazo-auth-query'
import { useSetUserPassword } from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { resetFailure } from './failure.ts'

export interface ResetPasswordFormProps {
  user_uuid: Uuid
  token: string
  onDone: () => void
}

export function ResetPasswordForm({
  user_uuid,
  token,
  onDone,
}: ResetPasswordFormProps) {
  const set = useSetUserPassword({ onSuccess: onDone })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '', again: '' },
    validate: {
      password: (value) => (value ? null : 'Type a new password'),
      again: (value, { password }) =>
        value === password ? null : 'The two are not the same',
    },
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        ({ password }) => set.mutate({ user_uuid, token, password }),
        (errors) => form.getInputNode(Object.keys(errors)[0]!)?.focus(),
      )}
    >
      <Stack>
        <ErrorAlert
          error={set.error}
          says={set.error ? resetFailure(set.error) : undefined}
        />
        <PasswordInput
          label="New password"
          autoComplete="new-password"
          autoFocus
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <PasswordInput
          label="New password again"
          autoComplete="new-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the repetition' }}
          key={form.key('again')}
          {...form.getInputProps('again')}
        />
        <Button type="submit" size="md" loading={set.isPending}>
          Set the password
        </Button>
      </Stack>
    </form>
  )
}
