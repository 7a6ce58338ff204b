import { useForm } from '@mantine/form'
import type { Uuid } from 'wazo-auth-query'
import { useSetUserPassword } from 'wazo-auth-query/react'
import { checkPair, PasswordPair } from '../parts/PasswordPair.tsx'
import { PublicForm } from '../signIn/PublicForm.tsx'
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
    <PublicForm
      form={form}
      onSubmit={({ password }) => set.mutate({ user_uuid, token, password })}
      error={set.error}
      says={resetFailure}
      submit="Set password"
      isPending={set.isPending}
    >
      <PasswordPair
        label="New password"
        autoFocus
        inputProps={form.getInputProps}
      />
    </PublicForm>
  )
}
