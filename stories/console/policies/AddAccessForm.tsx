import { Anchor, Box, Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Policy } from 'wazo-auth-query'
import { useAddPolicyAccess } from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { unaddressable } from './accessText.ts'
import { grantRefused } from './policyErrors.ts'

export interface AddAccessFormProps {
  policy: Policy
  /** The way for what cannot be added by itself. */
  onText: () => void
}

export function AddAccessForm({ policy, onText }: AddAccessFormProps) {
  const form = useForm({
    initialValues: { access: '' },
    validate: {
      access: (value) =>
        !value.trim()
          ? 'Type an access, such as auth.users.read'
          : policy.acl.includes(value.trim())
            ? 'It is there already'
            : unaddressable(value.trim()),
    },
  })
  const add = useAddPolicyAccess({
    onSuccess: () => form.reset(),
    onError(error) {
      if (error.kind === 'conflict')
        form.setFieldError('access', 'It is there already')
    },
  })
  const rest = add.error?.kind === 'conflict' ? null : add.error
  const isUnaddressable = !!unaddressable(form.values.access.trim())
  return (
    <Box
      component="form"
      px="lg"
      pb="md"
      noValidate
      onSubmit={form.onSubmit(({ access }) =>
        add.mutate({ policy_uuid: policy.uuid, access: access.trim() }),
      )}
    >
      <Stack gap="sm">
        <ErrorAlert error={rest} says={grantRefused(rest)} />
        <Group align="flex-start" gap="xs" wrap="nowrap">
          <TextInput
            aria-label="Access to add"
            placeholder="auth.users.read"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            style={{ flex: 1 }}
            classNames={{ input: 'console-mono' }}
            {...form.getInputProps('access')}
          />
          <Button type="submit" loading={add.isPending}>
            Add
          </Button>
        </Group>
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
    </Box>
  )
}
