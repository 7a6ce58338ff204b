import { Box, type BoxProps } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import { focusWrong } from './focusWrong.ts'

export interface FormProps<TValues> extends BoxProps {
  form: {
    onSubmit: (
      save: (values: TValues) => void,
      wrong: (errors: object) => void,
    ) => FormEventHandler<HTMLFormElement>
    getInputNode: (path: string) => HTMLElement | null
  }
  onSubmit: (values: TValues) => void
  children: ReactNode
}

/** Sends what is filled in well, and otherwise leads to what is not. */
export function Form<TValues>({ form, onSubmit, ...box }: FormProps<TValues>) {
  return (
    <Box
      component="form"
      noValidate
      onSubmit={form.onSubmit(onSubmit, (errors) => focusWrong(form, errors))}
      {...box}
    />
  )
}
