import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Policy } from 'wazo-auth-query'
import { useAccess, useAddPolicyAccess } from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Form } from '../parts/Form.tsx'
import { AccessField } from './AccessField.tsx'
import { isWords, unaddressable } from './accessText.ts'
import { explainAccess } from './accessWords.ts'
import { grantRefused } from './policyErrors.ts'

export interface AddAccessFormProps {
  policy: Policy
  /** The way for what cannot be added by itself. */
  onText: () => void
}

export function AddAccessForm({ policy, onText }: AddAccessFormProps) {
  const own = useAccess()
  const form = useForm({
    initialValues: { access: '' },
    validate: {
      access: (value) =>
        !value.trim()
          ? 'Enter a permission, such as auth.users.read'
          : isWords(value)
            ? 'A permission has no spaces. Choose one, or enter it like auth.users.read'
            : policy.acl.includes(value.trim())
              ? 'Already in the list'
              : (unaddressable(value.trim()) ??
                (own?.mayAdd(value.trim()) === false
                  ? 'You do not have this permission, so you cannot grant it'
                  : null)),
    },
  })
  const add = useAddPolicyAccess({
    onSuccess: () => form.reset(),
    onError(error) {
      if (error.kind === 'conflict')
        form.setFieldError('access', 'Already in the list')
    },
  })
  const rest = add.error?.kind === 'conflict' ? null : add.error
  const typed = form.values.access.trim()
  const isUnaddressable = !!typed && !!unaddressable(typed)
  const isTrap = !!own?.mayAdd(typed) && !own.mayRemove(typed)
  return (
    <Form
      px="lg"
      pb="md"
      form={form}
      onSubmit={({ access }) =>
        add.mutate({ policy_uuid: policy.uuid, access: access.trim() })
      }
    >
      <Stack gap="sm">
        <ErrorAlert error={rest} says={grantRefused} />
        <Group align="flex-start" gap="xs" wrap="nowrap">
          <AccessField
            aria-label="Permission to add"
            placeholder="auth.users.read or “delete user”"
            style={{ flex: 1 }}
            proposes={(access) =>
              !policy.acl.includes(access) && own?.mayAdd(access) !== false
            }
            {...form.getInputProps('access')}
          />
          <Button type="submit" loading={add.isPending}>
            Add
          </Button>
        </Group>
        {typed && !isWords(typed) && (
          <Text size="sm" c="dimmed" role="status">
            {explainAccess(typed)}.
            {isTrap &&
              ' You could not remove this denial again: that takes the permission it denies.'}
          </Text>
        )}
        {form.errors.access && isUnaddressable && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={onText}
            ta="left"
          >
            Edit the list as text
          </Anchor>
        )}
      </Stack>
    </Form>
  )
}
