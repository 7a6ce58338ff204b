import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Form } from './Form.tsx'
import { IconEye } from './icons.ts'
import type { Json, WazoAuthError } from 'wazo-auth-query'
import { useState, type ReactNode } from 'react'
import { ErrorAlert } from './ErrorAlert.tsx'
import type { SaveButtonsProps } from './SaveButtons.tsx'

export interface JsonFormProps {
  label: string
  /** `undefined` where there is none yet. */
  current: Json | undefined
  readOnly?: boolean
  error: WazoAuthError | null
  onSubmit: (value: Json, onSaved: () => void) => void
  buttons: (form: SaveButtonsProps['form']) => ReactNode
}

/** A document that may hold secrets: shown when asked for. */
export function JsonForm(props: JsonFormProps) {
  const { current } = props
  const [isShown, setShown] = useState(current === undefined)
  if (isShown) return <ShownForm {...props} />
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" style={{ flex: '1 1 220px' }}>
        A document is stored. It may contain secrets, so it is hidden.
      </Text>
      <Button
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => setShown(true)}
      >
        Show document
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
    return `Invalid JSON: ${error instanceof Error ? error.message : 'check the syntax'}`
  }
}

function ShownForm(props: JsonFormProps) {
  const { label, current, readOnly = false, error } = props
  const form = useForm({
    initialValues: {
      text: current === undefined ? '{}' : JSON.stringify(current, null, 2),
    },
    validate: { text: flawOf },
  })
  return (
    <Form
      form={form}
      onSubmit={(values) =>
        props.onSubmit(JSON.parse(values.text) as Json, () => {
          form.setInitialValues(values)
          form.setValues(values)
        })
      }
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
          // A dialog begins here.
          data-autofocus
          readOnly={readOnly}
          styles={{
            input: { fontFamily: 'var(--mantine-font-family-monospace)' },
          }}
          {...form.getInputProps('text')}
        />
        {!readOnly && props.buttons(form)}
      </Stack>
    </Form>
  )
}
