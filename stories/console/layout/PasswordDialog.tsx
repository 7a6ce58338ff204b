import {
  Button,
  Group,
  Modal,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useSignIn, useSignOut, useWazoAuth } from 'wazo-auth-query/react'
import {
  keepOrganisationSession,
  useOrganisationLogin,
} from '../organisation/organisationSession.ts'
import { useSettings } from '../settings.ts'
import { clientId } from '../signIn/clientId.ts'
import { signInFailure } from '../signIn/failure.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Form } from '../parts/Form.tsx'
import { AtHome } from './AtHome.tsx'
import { useMe } from './useMe.ts'

export interface PasswordDialogProps {
  opened: boolean
  title: string
  text: string
  /** Without it, only the password or leaving closes the dialog. */
  onClose?: () => void
  canLeave?: boolean
}

/** Asks the one who is signed in for the password again. */
export function PasswordDialog(props: PasswordDialogProps) {
  const { opened, onClose, title } = props
  return (
    <Modal
      opened={opened}
      onClose={onClose ?? (() => {})}
      withCloseButton={!!onClose}
      closeOnEscape={!!onClose}
      closeOnClickOutside={!!onClose}
      title={title}
    >
      <AtHome>
        <PasswordForm {...props} />
      </AtHome>
    </Modal>
  )
}

function PasswordForm({ text, onClose, canLeave }: PasswordDialogProps) {
  const { name, ...me } = useMe()
  const auth = useWazoAuth()
  // A directory may know the same person by another name.
  const directory = useOrganisationLogin()
  const username = directory?.username ?? me.username
  const { renews } = useSettings()
  const queryClient = useQueryClient()
  const signOut = useSignOut()
  const signIn = useSignIn({
    onSuccess() {
      if (directory) keepOrganisationSession(auth, directory)
      onClose?.()
      void queryClient.invalidateQueries()
    },
    onError: () => form.getInputNode('password')?.focus(),
  })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { username: '', password: '' },
    validate: { password: (value) => (value ? null : 'Enter your password') },
  })
  return (
    <Form
      form={form}
      onSubmit={({ password, username: typed }) =>
        signIn.mutate({
          username: username ?? typed,
          password,
          ...(directory && { domain_name: directory.domain }),
          // As the session before it did.
          ...(renews && { client_id: clientId }),
        })
      }
    >
      <Stack>
        <Text>{text}</Text>
        <ErrorAlert error={signIn.error} says={signInFailure} />
        {username ? (
          <TextInput
            label="Account"
            value={name === username ? username : `${name} (${username})`}
            readOnly
            autoComplete="username"
            variant="filled"
          />
        ) : (
          <TextInput
            label="Username or e-mail"
            autoComplete="username"
            key={form.key('username')}
            {...form.getInputProps('username')}
          />
        )}
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          data-autofocus
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Group justify="flex-end">
          {canLeave && (
            <Button variant="default" onClick={() => signOut.mutate({})}>
              Sign out
            </Button>
          )}
          {onClose && (
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          )}
          <Button type="submit" loading={signIn.isPending}>
            Sign in
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}
