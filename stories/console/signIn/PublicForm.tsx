import { Button, Stack } from '@mantine/core'
import { ErrorAlert, type ErrorAlertProps } from '../parts/ErrorAlert.tsx'
import { Form, type FormProps } from '../parts/Form.tsx'

export interface PublicFormProps<TValues>
  extends
    Pick<FormProps<TValues>, 'form' | 'onSubmit' | 'children'>,
    Pick<ErrorAlertProps, 'error' | 'says'> {
  /** What the button does, such as `Sign in`. */
  submit: string
  isPending: boolean
}

/** All that a page asks of who is not signed in. */
export function PublicForm<TValues>({
  form,
  onSubmit,
  error,
  says,
  submit,
  isPending,
  children,
}: PublicFormProps<TValues>) {
  return (
    <Form form={form} onSubmit={onSubmit}>
      <Stack>
        <ErrorAlert error={error} says={says} />
        {children}
        <Button type="submit" size="md" loading={isPending}>
          {submit}
        </Button>
      </Stack>
    </Form>
  )
}
