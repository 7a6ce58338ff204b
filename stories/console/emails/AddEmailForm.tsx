import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { User, WazoAuthError } from 'wazo-auth-query'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Form } from '../parts/Form.tsx'
import { notifyDone } from '../parts/notify.ts'
import { addEmail } from './changes.ts'
import { useEditEmails } from './useEditEmails.ts'

/** What the server says of the new address, which is the last of the list. */
function wrongAddress(error: WazoAuthError | null): string | undefined {
  if (!error) return undefined
  if (error.fields.email_address)
    return 'Already in use on this server, perhaps in another tenant. Choose another.'
  return Object.keys(error.fields).some((name) => name.endsWith('.address'))
    ? 'The server did not accept this e-mail address'
    : undefined
}

export function AddEmailForm({ user }: { user: User }) {
  const { edit, mayConfirm } = useEditEmails(user)
  const form = useForm({
    initialValues: { address: '', confirmed: false },
    validate: {
      address: (value) =>
        !/^\S+@\S+$/.test(value.trim())
          ? 'Enter an address such as name@company.example'
          : user.emails.some(({ address }) => address === value.trim())
            ? 'This address is already in the list'
            : null,
    },
  })
  const add = ({ address, confirmed }: typeof form.values) =>
    edit.mutate(addEmail(address.trim(), confirmed), {
      onSuccess() {
        form.reset()
        notifyDone(`${address.trim()} added`)
      },
      onError(error) {
        const wrong = wrongAddress(error)
        if (!wrong) return
        form.setFieldError('address', wrong)
        form.getInputNode('address')?.focus()
      },
    })
  return (
    <Form form={form} onSubmit={add}>
      <Stack
        gap="sm"
        px="lg"
        py="md"
        style={{ borderTop: '1px solid var(--console-line)' }}
      >
        <ErrorAlert error={wrongAddress(edit.error) ? null : edit.error} />
        <Group gap="xs" align="flex-start">
          <TextInput
            aria-label="Address to add"
            placeholder="New address"
            type="email"
            autoComplete="off"
            style={{ flex: '1 1 180px' }}
            {...form.getInputProps('address')}
          />
          <Button type="submit" variant="default" loading={edit.isPending}>
            Add
          </Button>
        </Group>
        {mayConfirm && (
          <Checkbox
            label="Add as confirmed"
            {...form.getInputProps('confirmed', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </Form>
  )
}
