import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useActiveTenant, useTokenValidity } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Form } from '../parts/Form.tsx'
import { Section } from '../parts/Section.tsx'
import { validityNames } from './validity.ts'

/** One access, in the tenant in use, by the word of the server. */
export function ValidityCheck() {
  const [scope, setScope] = useState<string>()
  const form = useForm({
    initialValues: { scope: '' },
    validate: {
      scope: (value) => (value.trim() ? null : 'Enter a permission'),
    },
  })
  return (
    <Section
      title="Check a permission"
      description="Asks the server about one permission in the current tenant."
    >
      <Stack gap="sm">
        <Form form={form} onSubmit={(values) => setScope(values.scope.trim())}>
          <Group align="flex-start" gap="xs" wrap="nowrap">
            <TextInput
              aria-label="Permission"
              placeholder="auth.users.create"
              autoCapitalize="none"
              spellCheck={false}
              style={{ flex: 1 }}
              classNames={{ input: 'console-mono' }}
              {...form.getInputProps('scope')}
            />
            <Button type="submit" variant="default">
              Check
            </Button>
          </Group>
        </Form>
        {scope && <Verdict key={scope} scope={scope} />}
      </Stack>
    </Section>
  )
}

function Verdict({ scope }: { scope: string }) {
  const [tenant] = useActiveTenant()
  const { status, error } = useTokenValidity({
    scope,
    ...(tenant && { tenant }),
  })
  const { label, color, text } = validityNames[status]
  if (error) return <ErrorAlert error={error} />
  return (
    <Alert
      role="status"
      color={color}
      title={status === 'valid' ? 'Granted' : label}
    >
      {status === 'valid' ? `This session has ${scope}.` : text}
    </Alert>
  )
}
