import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Json } from 'wazo-auth-query'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Form } from '../parts/Form.tsx'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { SecretField, type SecretChange } from '../parts/SecretField.tsx'
import { serviceOf } from './services.ts'
import { useSaveConfig } from './useSaveConfig.ts'

export interface ConfigFormProps {
  type: string
  current: Record<string, Json> | undefined
  readOnly: boolean
}

const textOf = (value: Json | undefined) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** What has no field here stays as it is. */
export function ConfigForm({ type, current, readOnly }: ConfigFormProps) {
  const { fields } = serviceOf(type)
  const valuesOf = (config: Record<string, Json> | undefined) =>
    Object.fromEntries(
      fields.map(({ name, isSecret }) => [
        name,
        isSecret ? undefined : textOf(config?.[name]),
      ]),
    )
  const form = useForm<Record<string, SecretChange>>({
    initialValues: valuesOf(current),
    validate: Object.fromEntries(
      fields.map(({ name, label, isSecret }) => [
        name,
        (value: SecretChange) =>
          value || (isSecret && current && textOf(current[name]))
            ? null
            : `${label} is required`,
      ]),
    ),
  })
  const { save, isPending, error } = useSaveConfig(type, !current)
  const submit = (values: Record<string, SecretChange>) => {
    const changed = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()]] : [],
    )
    const saved = {
      ...current,
      ...(Object.fromEntries(changed) as Record<string, Json>),
    }
    save(saved, () => {
      form.setInitialValues(valuesOf(saved))
      form.setValues(valuesOf(saved))
    })
  }
  return (
    <Form form={form} onSubmit={submit}>
      <Stack>
        <ErrorAlert error={error} />
        {fields.map(({ name, label, description, isSecret }) =>
          isSecret ? (
            <SecretField
              key={name}
              name={name}
              label={label}
              description={description}
              error={form.errors[name]}
              value={form.values[name]}
              onChange={(value) => form.setFieldValue(name, value)}
              held={!!textOf(current?.[name])}
              current={textOf(current?.[name])}
              clearable={false}
              readOnly={readOnly}
            />
          ) : (
            <TextInput
              key={name}
              label={label}
              description={description}
              autoComplete="off"
              spellCheck={false}
              readOnly={readOnly}
              {...form.getInputProps(name)}
            />
          ),
        )}
        {!readOnly && (
          <SaveButtons form={form} isNew={!current} isPending={isPending} />
        )}
      </Stack>
    </Form>
  )
}
