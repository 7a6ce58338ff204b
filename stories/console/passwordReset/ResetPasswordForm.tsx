import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Uuid } from 'wazo-auth-query'
import { useSetUserPassword } from 'wazo-auth-query/react'
import { checkPair, PasswordPair } from '../parts/PasswordPair.tsx'
import { focusWrong } from '../parts/focusWrong.ts'
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
    validate: checkPair,
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        ({ password }) => set.mutate({ user_uuid, token, password }),
        (errors) => focusWrong(form, errors),
      )}
    >
      <Stack>
        <ErrorAlert
          error={set.error}
          says={set.error ? resetFailure(set.error) : undefined}
        />
        <PasswordPair
          label="New password"
          autoFocus
          inputProps={form.getInputProps}
        />
        <Button type="submit" size="md" loading={set.isPending}>
          Set the password
        </Button>
      </Stack>
    </form>
  )
}
