import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Form } from './Form.tsx'
import { IconEye } from './icons.ts'
import type { Json, WazoAuthError } from 'wazo-auth-query'
import { useState } from 'react'
import { ErrorAlert } from './ErrorAlert.tsx'

export interface JsonFormProps {
  label: string
  /** `undefined` where there is none yet. */
  current: Json | undefined
  readOnly?: boolean
  error: WazoAuthError | null
  isPending: boolean
  submit: string
  onSubmit: (value: Json) => void
  /** Where there is something else to go back to. */
  onCancel?: () => void
}

/** A document that may hold secrets: shown when asked for. */
export function JsonForm(props: JsonFormProps) {
  const { current } = props
  const [isShown, setShown] = useState(current === undefined)
  if (isShown) return <ShownForm {...props} />
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" style={{ flex: '1 1 220px' }}>
        There is a document. It may hold secrets, so it is not on the screen.
      </Text>
      <Button
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => setShown(true)}
      >
        Show the document
      </Button>
    </Group>
  )
}

/** What is wrong with a text, if it is no JSON. */
function flawOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return `This is no JSON: ${error instanceof Error ? error.message : 'check it'}`
  }
}

function ShownForm(props: JsonFormProps) {
  const { label, current, readOnly = false, error, isPending, submit } = props
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      text: current === undefined ? '{}' : JSON.stringify(current, null, 2),
    },
    validate: { text: flawOf },
  })
  return (
    <Form
      form={form}
      onSubmit={({ text }) => props.onSubmit(JSON.parse(text) as Json)}
    >
      <Stack>
        <ErrorAlert error={error} />
        <Textarea
          label={label}
          autosize
          minRows={5}
          maxRows={20}
          spellCheck={false}
          autoComplete="off"
          // It takes the place of the button that has asked for it.
          autoFocus={current !== undefined}
          readOnly={readOnly}
          styles={{
            input: { fontFamily: 'var(--mantine-font-family-monospace)' },
          }}
          key={form.key('text')}
          {...form.getInputProps('text')}
        />
        {!readOnly && (
          <Group justify="flex-end" gap="xs">
            {props.onCancel && (
              <Button variant="default" onClick={props.onCancel}>
                Cancel
              </Button>
            )}
            <Button type="submit" loading={isPending}>
              {submit}
            </Button>
          </Group>
        )}
      </Stack>
    </Form>
  )
}
