import { useForm } from '@mantine/form'
import { IconLinkOff } from '../parts/icons.ts'
import type { Uuid } from 'wazo-auth-query'
import { useSetUserPassword } from 'wazo-auth-query/react'
import { NoticeCard } from '../parts/Notice.tsx'
import { checkPair, PasswordPair } from '../parts/PasswordPair.tsx'
import { PublicForm } from '../signIn/PublicForm.tsx'
import { isSpent, resetFailure } from './failure.ts'
import { NewLinkButton } from './NewLinkButton.tsx'

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
  if (set.error && isSpent(set.error))
    return (
      <NoticeCard
        urgent
        icon={IconLinkOff}
        color="amber"
        title="This link no longer works"
        actions={<NewLinkButton />}
      >
        Links work for two days.
      </NoticeCard>
    )
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
