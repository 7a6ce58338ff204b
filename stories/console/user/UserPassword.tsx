import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import {
  changeUserPassword,
  type User,
  type WazoAuthError,
} from 'wazo-auth-query'
import { useCan, useChangeUserPassword } from 'wazo-auth-query/react'
import { showWrong } from '../parts/focusWrong.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { sortErrors } from '../parts/fieldErrors.ts'
import { Form } from '../parts/Form.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { hasLogin, nameOf } from '../parts/person.ts'
import { Section } from '../parts/Section.tsx'
import { MailResetLink } from './MailResetLink.tsx'
import { methodNames } from './methods.ts'

export interface UserPasswordProps {
  user: User
  isMe: boolean
}

/** Changing a password ends every session of its owner. */
export function UserPassword({ user, isMe }: UserPasswordProps) {
  const change = useCan(changeUserPassword, { user_uuid: user.uuid })
  const hindrance = hindranceOf(user)
  return (
    <Section
      title="Password"
      description={
        hindrance
          ? undefined
          : 'A new password ends all sessions of this account. The current one is required, even from administrators.'
      }
    >
      {hindrance ? (
        <Text>{hindrance}</Text>
      ) : (
        <Stack gap="lg">
          {change.status === 'allowed' ? (
            <PasswordForm user={user} isMe={isMe} />
          ) : (
            <Locked accesses={change.missing}>You cannot change this.</Locked>
          )}
          <MailResetLink user={user} />
        </Stack>
      )}
    </Section>
  )
}

/** Why the server would change no password, and what to do about it. */
function hindranceOf(user: User): string | undefined {
  const method = user.authentication_method
  if (method === 'ldap' || method === 'saml')
    return `The sign-in method of ${nameOf(user)} is ${methodNames[method]}. The password is stored and changed there.`
  if (hasLogin(user)) return undefined
  return `${nameOf(user)} has neither a username nor a confirmed primary address to sign in with. Add a username in the profile or confirm the address, then set a password.`
}

/** A wrong old password is a 401, but says nothing about the session. */
function wrongFields(error: WazoAuthError | null) {
  if (error?.kind === 'credentials')
    return {
      fields: { old_password: 'The current password is incorrect' },
      rest: null,
    }
  return sortErrors(error, ['old_password', 'new_password'])
}

function PasswordForm({ user, isMe }: UserPasswordProps) {
  const form = useForm({
    initialValues: { old_password: '', new_password: '', again: '' },
    validate: {
      old_password: (value) => (value ? null : 'Enter the current password'),
      new_password: (value, { old_password }) =>
        !value
          ? 'Enter a new password'
          : value === old_password
            ? 'This is already the current password'
            : null,
      again: (value, { new_password }) =>
        value === new_password ? null : 'The passwords do not match',
    },
  })
  const change = useChangeUserPassword({
    onSuccess() {
      form.reset()
      notifyDone(
        isMe
          ? 'Password changed. Sign in with it to continue.'
          : `Password of ${nameOf(user)} changed and all sessions ended`,
      )
    },
    onError: (error) => showWrong(form, wrongFields(error).fields),
  })
  const { rest } = wrongFields(change.error)
  return (
    <Form
      form={form}
      onSubmit={({ old_password, new_password }) =>
        change.mutate({
          user_uuid: user.uuid,
          body: { old_password, new_password },
        })
      }
    >
      <Stack>
        {isMe && (
          <Alert role="note" color="amber">
            This is your own account. You will have to sign in again.
          </Alert>
        )}
        <ErrorAlert error={rest} />
        {/* Tells a password manager whose password this is. */}
        <input
          type="text"
          autoComplete="username"
          value={user.username ?? ''}
          readOnly
          hidden
        />
        <PasswordInput
          label="Current password"
          autoComplete={isMe ? 'current-password' : 'off'}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the current one' }}
          {...form.getInputProps('old_password')}
        />
        <PasswordInput
          label="New password"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the new one' }}
          {...form.getInputProps('new_password')}
        />
        <PasswordInput
          label="Confirm new password"
          autoComplete="new-password"
          visibilityToggleButtonProps={{
            'aria-label': 'Show the confirmation',
          }}
          {...form.getInputProps('again')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            Change password
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}
