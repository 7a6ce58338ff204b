import type { UseFormReturnType } from '@mantine/form'
import type { UseMutationResult } from '@tanstack/react-query'
import {
  EditConflictError,
  type FieldConflict,
  type WazoAuthError,
} from 'wazo-auth-query'
import { useState, type FormEventHandler } from 'react'
import { focusWrong } from './focusWrong.ts'

/** What was changed, and what it was based on. */
export interface Change<TObject, TBody> {
  body: Partial<TBody>
  base: Partial<TObject>
}

export interface EditOptions<TObject, TValues, TBody, TInput> {
  current: TObject
  form: UseFormReturnType<TValues>
  valuesOf: (object: TObject) => TValues
  /** All that could be sent, under the names of the form's fields. */
  bodyOf: (values: TValues) => TBody
  update: Pick<
    UseMutationResult<TObject, WazoAuthError, TInput>,
    'mutate' | 'error' | 'reset'
  >
  inputOf: (change: Change<TObject, TBody>) => TInput
}

/** An edit, and what to do where somebody else has changed the same. */
export interface Edit {
  /** Of the form: sends it, or leads to what is wrong in it. */
  submit: FormEventHandler<HTMLFormElement>
  conflicts: Readonly<Record<string, FieldConflict>> | null
  takeTheirs: () => void
  saveMine: () => void
}

/**
 * A form over what is there: sends what was changed, so that the rest stays as
 * fresh as the server has it, and what was in the form before it was changed.
 */
export function useEdit<
  TObject extends object,
  TValues extends object,
  TBody extends object,
  TInput,
>({
  current,
  form,
  valuesOf,
  bodyOf,
  update,
  inputOf,
}: EditOptions<TObject, TValues, TBody, TInput>): Edit {
  const [base, setBase] = useState<TObject>(current)
  const conflicts =
    update.error instanceof EditConflictError ? update.error.conflicts : null
  /** With what the server has now, of the fields in conflict. */
  const known = {
    ...base,
    ...Object.fromEntries(
      Object.entries(conflicts ?? {}).map(([name, one]) => [name, one.theirs]),
    ),
  }

  function send(values: TValues, from: TObject): void {
    const changed = Object.entries(bodyOf(values)).filter(([name]) =>
      form.isDirty(name),
    )
    const body = Object.fromEntries(changed) as Partial<TBody>
    update.mutate(inputOf({ body, base: from }), {
      onSuccess(saved) {
        setBase(saved)
        form.setInitialValues(valuesOf(saved))
        form.setValues(valuesOf(saved))
      },
    })
  }

  return {
    conflicts,
    submit: form.onSubmit(
      (values) => send(values, base),
      (errors) => focusWrong(form, errors),
    ),
    takeTheirs() {
      const values = valuesOf(known)
      setBase(known)
      form.setInitialValues(values)
      form.setValues((mine) => ({
        ...mine,
        ...Object.fromEntries(
          Object.keys(conflicts ?? {}).map((name) => [
            name,
            values[name as keyof TValues],
          ]),
        ),
      }))
      update.reset()
    },
    saveMine() {
      setBase(known)
      send(form.getValues(), known)
    },
  }
}
