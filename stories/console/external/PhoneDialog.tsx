import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { MobileAuth, User } from 'wazo-auth-query'
import {
  useCreateUserMobileAuth,
  useUpdateUserMobileAuth,
  useUserMobileAuth,
} from 'wazo-auth-query/react'
import { Dialog } from '../parts/Dialog.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { sortErrors } from '../parts/fieldErrors.ts'
import { Form } from '../parts/Form.tsx'
import { notifyDone } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { SecretField, type SecretChange } from '../parts/SecretField.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'

export interface PhoneDialogProps {
  user: User
  onClose: () => void
}

const labels: Record<keyof MobileAuth, string> = {
  token: 'Android (Firebase)',
  apns_voip_token: 'iPhone (calls)',
  apns_notification_token: 'iPhone (messages)',
  apns_call_topic: 'iPhone call topic',
  apns_default_topic: 'iPhone message topic',
  apns_token: 'iPhone (older apps)',
}

const names = Object.keys(labels) as (keyof MobileAuth)[]

/** What pushes reach a phone by. Apps set it; here it can be looked into. */
export function PhoneDialog({ user, onClose }: PhoneDialogProps) {
  const phone = useUserMobileAuth(user.uuid)
  const isUnset = phone.error?.kind === 'notFound'
  return (
    <Dialog onClose={onClose} title={`Phone of ${nameOf(user)}`}>
      {isUnset ? (
        <PhoneForm user={user} current={undefined} onClose={onClose} />
      ) : (
        <QueryState query={phone} skeleton={<TableSkeleton rows={3} />}>
          {(current) => (
            <PhoneForm user={user} current={current} onClose={onClose} />
          )}
        </QueryState>
      )}
    </Dialog>
  )
}

interface PhoneFormProps extends PhoneDialogProps {
  current: MobileAuth | undefined
}

function PhoneForm({ user, current, onClose }: PhoneFormProps) {
  const done = {
    onSuccess() {
      notifyDone(`Phone of ${nameOf(user)} saved`)
      onClose()
    },
  }
  const create = useCreateUserMobileAuth(done)
  const update = useUpdateUserMobileAuth(done)
  const { mutate, isPending, error } = current ? update : create
  const { fields: wrong, rest } = sortErrors(error, names)
  const form = useForm<Partial<Record<keyof MobileAuth, SecretChange>>>({
    initialValues: {},
    validate: (values) =>
      Object.fromEntries(
        names
          .filter((name) => (values[name]?.length ?? 0) > 512)
          .map((name) => [name, 'At most 512 characters']),
      ),
  })
  const save = (values: typeof form.values) =>
    mutate({
      user_uuid: user.uuid,
      body: Object.fromEntries(
        names.flatMap((name) =>
          values[name] === undefined ? [] : [[name, values[name]]],
        ),
      ),
    })
  return (
    <Form form={form} onSubmit={save}>
      <Stack>
        <Text size="sm" c="dimmed">
          The mobile app sets these itself. Change them only for
          troubleshooting.
        </Text>
        <ErrorAlert error={rest} />
        {names.map((name) => (
          <SecretField
            key={name}
            name={name}
            label={labels[name]}
            error={form.errors[name] ?? wrong[name]}
            value={form.values[name]}
            onChange={(value) => form.setFieldValue(name, value)}
            held={!!current?.[name]}
            current={current?.[name]}
          />
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
            {current ? 'Save' : 'Connect'}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}
