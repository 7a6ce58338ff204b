import { Button, Group, Stack } from '@mantine/core'
import type { LinkProps } from '@tanstack/react-router'
import { Form, type FormProps } from './Form.tsx'
import { PageLink } from './PageLink.tsx'
import { UnsavedGuard } from './UnsavedGuard.tsx'

export interface CreateFormProps<TValues> extends Pick<
  FormProps<TValues>,
  'onSubmit' | 'children'
> {
  form: FormProps<TValues>['form'] & { isDirty: () => boolean }
  /** What the button does, such as `Create group`. */
  submit: string
  isPending: boolean
  /** Where one goes who has changed their mind. */
  cancel: NonNullable<LinkProps['to']>
  /** Why it cannot be sent, where that is known before. */
  disabled?: boolean
}

/** A card with the fields of what is not there yet. */
export function CreateForm<TValues>({
  form,
  onSubmit,
  submit,
  isPending,
  cancel,
  disabled = false,
  children,
}: CreateFormProps<TValues>) {
  return (
    <Form className="console-card" form={form} onSubmit={onSubmit}>
      <Stack p="lg">{children}</Stack>
      <Group
        justify="flex-end"
        px="lg"
        py="md"
        gap="xs"
        style={{ borderTop: '1px solid var(--console-line)' }}
      >
        <UnsavedGuard isUnsaved={form.isDirty()} />
        <Button
          component={PageLink}
          to={cancel}
          ignoreBlocker
          variant="default"
        >
          Cancel
        </Button>
        <Button type="submit" loading={isPending} disabled={disabled}>
          {submit}
        </Button>
      </Group>
    </Form>
  )
}
